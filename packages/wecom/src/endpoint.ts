import type { z } from 'zod';
import type { Exchange } from './exchange.ts';

/** Whose token a call carries in its query: the app's, the suite's, or none because the call itself fetches one. */
export type Credential = 'app' | 'suite' | 'none';

/** One page of WeCom's documentation as data. Wire names stand verbatim in `request` and `response`. */
export interface Endpoint<
  Request extends z.ZodType<object> = z.ZodType<object>,
  Response extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST';
  path: `/cgi-bin/${string}`;
  docs: `https://developer.work.weixin.qq.com/document/path/${number}`;
  credential: Credential;
  /** Doing it twice leaves no more behind than doing it once: only such a call is sent again after its answer was lost. */
  repeatable: boolean;
  /** Where the request goes; by default the query of a GET and the JSON body of a POST. */
  encoding?: 'multipart';
  request: Request;
  response: Response;
}

/** Declares an endpoint; parse its request with a strict schema and its response with a loose one. */
export function defineEndpoint<Request extends z.ZodType<object>, Response extends z.ZodType>(
  endpoint: Endpoint<Request, Response>,
): Endpoint<Request, Response> {
  return endpoint;
}

/** What every call may be given besides its request. */
export interface CallOptions {
  signal?: AbortSignal;
  /** Milliseconds for one HTTP exchange; the client's own limit when absent. */
  timeoutMs?: number;
  /** Instead of the client's own hook: each HTTP exchange of this call, fetching a token for it included. */
  onExchange?: (exchange: Exchange) => void;
}

/** Endpoints bound to a client: one method per endpoint, typed by its schemas. */
export type Methods<Group extends EndpointGroup> = {
  [Name in keyof Group]: (
    request: z.input<Group[Name]['request']>,
    options?: CallOptions,
  ) => Promise<z.output<Group[Name]['response']>>;
};

/** Endpoints of one topic, by the names that their methods get. */
export type EndpointGroup = Readonly<Record<string, Endpoint>>;
