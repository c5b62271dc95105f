import { FormData } from 'undici';
import type { z } from 'zod';
import type { TokenSource } from './auth/token-source.ts';
import type { Clock } from './clock.ts';
import type { CallOptions, Credential, Endpoint } from './endpoint.ts';
import { WecomApiError, WecomNetworkError, WecomRequestError } from './errors.ts';
import type { Exchange } from './exchange.ts';
import { redact, redactText } from './redact.ts';
import type { HttpCall, Transport } from './transport.ts';

export interface CallerOptions {
  transport: Transport;
  clock: Clock;
  timeoutMs: number;
  /** Values to blank wherever a text quotes them: the app's secret, its permanent code, the suite's ticket. */
  secrets: () => readonly string[];
  tokens: Partial<Record<Exclude<Credential, 'none'>, TokenSource>>;
  onExchange?: ((exchange: Exchange) => void) | undefined;
  /** For calls that bring no signal of their own. */
  signal?: AbortSignal | undefined;
}

export type Call = <Request extends z.ZodType, Response extends z.ZodType>(
  endpoint: Endpoint<Request, Response>,
  request: z.input<Request>,
  options?: CallOptions,
) => Promise<z.output<Response>>;

const TOKEN_NAME = { app: 'access_token', suite: 'suite_access_token' } as const;
/** A token that died early: fetched anew once, and the call, refused before it did anything, sent once more. */
const STALE_TOKEN = { app: [40014, 42001], suite: [40082, 42009] } as const;
/** WeCom asks for at most three tries after -1 (page 90313). */
const READ_TRIES = 3;
const BACK_OFF_MS = 200;

/** Binds endpoints to HTTP: strict request, token, exchange, loose response, and the two kinds of second try. */
export function createCall(options: CallerOptions): Call {
  const { clock, tokens } = options;

  async function withToken(endpoint: Endpoint, body: unknown, callOptions: CallOptions) {
    if (endpoint.credential === 'none') return exchangeOnce(options, endpoint, body, undefined, callOptions);
    const source = tokens[endpoint.credential];
    if (source === undefined) throw new TypeError(`${endpoint.path} needs a ${endpoint.credential} token`);
    const token = await source.current();
    try {
      return await exchangeOnce(options, endpoint, body, token.value, callOptions);
    } catch (error) {
      const stale: readonly number[] = STALE_TOKEN[endpoint.credential];
      if (!(error instanceof WecomApiError) || !stale.includes(error.errcode)) throw error;
      const fresh = await source.replace(token);
      return exchangeOnce(options, endpoint, body, fresh.value, callOptions);
    }
  }

  return async (endpoint, request, given = {}) => {
    const callOptions = options.signal === undefined ? given : { signal: options.signal, ...given };
    const parsed = endpoint.request.safeParse(request);
    if (!parsed.success) throw new WecomRequestError(endpoint.path, parsed.error);
    for (let attempt = 1; ; attempt += 1) {
      try {
        const body = await withToken(endpoint, parsed.data, callOptions);
        const response = endpoint.response.safeParse(body);
        if (response.success) return response.data;
        throw new WecomNetworkError(endpoint.path, { reason: 'unreadable', mayHaveReached: true });
      } catch (error) {
        if (attempt === READ_TRIES || !endpoint.repeatable || !isPassing(error)) throw error;
        await clock.sleep(BACK_OFF_MS * 2 ** (attempt - 1), callOptions.signal);
      }
    }
  };
}

function isPassing(error: unknown): boolean {
  if (error instanceof WecomApiError) return error.errcode === -1;
  return error instanceof WecomNetworkError && (error.reason === 'timeout' || error.reason === 'connection');
}

async function exchangeOnce(
  { transport, clock, timeoutMs, secrets, onExchange }: CallerOptions,
  endpoint: Endpoint,
  request: unknown,
  token: string | undefined,
  options: CallOptions,
): Promise<Record<string, unknown>> {
  const { query, body, logged } = encodeRequest(endpoint, request);
  if (token !== undefined && endpoint.credential !== 'none') query[TOKEN_NAME[endpoint.credential]] = token;
  const call: HttpCall = {
    method: endpoint.method,
    path: endpoint.path,
    query,
    body,
    timeoutMs: options.timeoutMs ?? timeoutMs,
    signal: options.signal,
  };
  const hidden = () => (token === undefined ? secrets() : [token, ...secrets()]);
  const startedAt = clock.now();
  const started = performance.now();
  const report = (outcome: Partial<Exchange>) => {
    if (onExchange === undefined) return;
    const shown = redact({ query, ...(logged === undefined ? {} : { request: logged }), ...outcome }, hidden());
    onExchange({
      ...(shown as Omit<Exchange, 'method' | 'path' | 'startedAt' | 'durationMs'>),
      method: endpoint.method,
      path: endpoint.path,
      startedAt,
      durationMs: performance.now() - started,
    });
  };

  try {
    const answer = await transport.send(call);
    // `service/*` endpoints leave errcode out when they succeed (pages 90600, 100776).
    const errcode = typeof answer.body.errcode === 'number' ? answer.body.errcode : 0;
    report({ httpStatus: answer.httpStatus, errcode, response: answer.body });
    if (errcode === 0) return answer.body;
    const errmsg = typeof answer.body.errmsg === 'string' ? answer.body.errmsg : '';
    throw new WecomApiError(endpoint.path, { errcode, errmsg: redactText(errmsg, hidden()) });
  } catch (error) {
    if (error instanceof WecomNetworkError) {
      report({ failure: { reason: error.reason, mayHaveReached: error.mayHaveReached, code: error.code } });
    }
    throw error;
  }
}

/** A file to upload as `multipart/form-data`. */
export interface UploadedFile {
  bytes: Uint8Array<ArrayBuffer>;
  filename: string;
  contentType: string;
}

function encodeRequest(endpoint: Endpoint, request: unknown) {
  const fields = (request ?? {}) as Record<string, unknown>;
  if (endpoint.encoding === 'multipart') return encodeUpload(fields);
  if (endpoint.method === 'POST') return { query: {} as Record<string, string>, body: fields, logged: fields };
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) query[name] = String(value);
  return { query, body: undefined, logged: undefined };
}

/** Page 90253: the file is the part `media`; everything else goes into the query. */
function encodeUpload({ media, ...rest }: Record<string, unknown>) {
  const file = media as UploadedFile;
  const form = new FormData();
  form.append('media', new File([file.bytes], file.filename, { type: file.contentType }));
  const query = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
  const logged = { filename: file.filename, contentType: file.contentType, bytes: file.bytes.length };
  return { query, body: form, logged };
}
