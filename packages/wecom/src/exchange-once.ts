import type { Clock } from './clock.ts';
import { encodeRequest } from './encode-request.ts';
import type { CallOptions, Endpoint } from './endpoint.ts';
import { type NetworkFailure, WecomApiError, WecomNetworkError } from './errors.ts';
import type { Exchange } from './exchange.ts';
import type { Redactor } from './redact.ts';
import type { HttpOutcome, Transport } from './transport.ts';

export interface ExchangeOptions {
  transport: Transport;
  clock: Clock;
  /** Milliseconds for one HTTP exchange, unless a call brings its own. */
  timeoutMs: number;
  redactor: Redactor;
  onExchange?: ((exchange: Exchange) => void) | undefined;
}

/** A parsed request on its way, with the token that it carries. */
export interface OutgoingCall {
  endpoint: Endpoint;
  request: object;
  token?: string;
  options: CallOptions;
}

export type ExchangeOnce = (call: OutgoingCall) => Promise<Record<string, unknown>>;

const TOKEN_NAME = { app: 'access_token', suite: 'suite_access_token' } as const;

/** One request, one answer, one `Exchange`: throws `WecomApiError` or `WecomNetworkError`, and sends nothing twice. */
export function createExchangeOnce(options: ExchangeOptions): ExchangeOnce {
  const { transport, clock, redactor, onExchange } = options;
  return async ({ endpoint, request, token, options: { timeoutMs = options.timeoutMs, signal } }) => {
    const { method, path } = endpoint;
    const members: Record<string, unknown> = Object.fromEntries(Object.entries(request));
    const { query, body, logged } = encodeRequest(endpoint, members);
    if (token !== undefined && endpoint.credential !== 'none') query[TOKEN_NAME[endpoint.credential]] = token;
    redactor.learn(query);
    redactor.learn(members);

    const startedAt = clock.now();
    const started = performance.now();
    const reading = readOutcome(await transport.send({ method, path, query, body, timeoutMs, signal }));
    if (reading.response !== undefined) redactor.learn(reading.response);
    onExchange?.({
      method,
      path,
      query: redactor.query(query),
      ...(logged === undefined ? {} : { request: redactor.json(logged) }),
      ...show(reading, redactor),
      startedAt,
      durationMs: performance.now() - started,
    });

    if (reading.failure !== undefined) throw new WecomNetworkError(endpoint, reading.failure);
    const { errcode, response } = reading;
    if (errcode === 0) return response;
    const errmsg = typeof response.errmsg === 'string' ? response.errmsg : '';
    throw new WecomApiError(endpoint, { errcode, errmsg: redactor.text(errmsg) });
  };
}

type Reading =
  | { httpStatus: number; errcode: number; response: Record<string, unknown>; failure?: never }
  | { httpStatus?: number; failure: NetworkFailure; response?: never };

function readOutcome(outcome: HttpOutcome): Reading {
  if (outcome.kind === 'failure') return { failure: outcome.failure };
  const { httpStatus, text } = outcome;
  const response = parseObject(text);
  const errcode = response?.errcode;
  if (response !== undefined && typeof errcode === 'number') return { httpStatus, errcode, response };
  // `service/*` endpoints leave errcode out when they succeed (pages 90600, 100776); so does a gateway that fails.
  if (response !== undefined && errcode === undefined && httpStatus === 200)
    return { httpStatus, errcode: 0, response };
  return { httpStatus, failure: { reason: 'unreadable', mayHaveReached: true, code: `HTTP ${httpStatus}` } };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function show(reading: Reading, redactor: Redactor): Partial<Exchange> {
  if (reading.failure === undefined) {
    const { httpStatus, errcode, response } = reading;
    return { httpStatus, errcode, response: redactor.json(response) };
  }
  const { httpStatus, failure } = reading;
  return httpStatus === undefined ? { failure } : { httpStatus, failure };
}
