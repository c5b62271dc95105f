import type { z } from 'zod';
import type { TokenSource } from './auth/token-source.ts';
import type { Token } from './auth/token-store.ts';
import type { Clock } from './clock.ts';
import type { CallOptions, Credential, Endpoint } from './endpoint.ts';
import { WecomApiError, WecomNetworkError, WecomRequestError } from './errors.ts';
import type { ExchangeOnce, OutgoingCall } from './exchange-once.ts';

export type TokenSources = Partial<Record<Exclude<Credential, 'none'>, TokenSource>>;

export interface CallerOptions {
  exchangeOnce: ExchangeOnce;
  clock: Clock;
  tokens: TokenSources;
  /** For calls that bring no signal of their own. */
  signal?: AbortSignal | undefined;
}

export type Call = <Request extends z.ZodType<object>, Response extends z.ZodType>(
  endpoint: Endpoint<Request, Response>,
  request: z.input<Request>,
  options?: CallOptions,
) => Promise<z.output<Response>>;

/** A token that died early: fetched anew once, and the call, refused before it did anything, sent once more. */
const STALE_TOKEN = { app: [40014, 42001], suite: [40082, 42009] } as const;
/** WeCom asks for at most three tries after -1 (page 90313). */
const READ_TRIES = 3;
const BACK_OFF_MS = 200;

/** Calls endpoints: strict request, token, exchange, loose response, and the two kinds of second try. */
export function createCall({ exchangeOnce, clock, tokens, signal }: CallerOptions): Call {
  const call: Call = async (endpoint, request, options = {}) => {
    const parsed = endpoint.request.safeParse(request);
    if (!parsed.success) throw new WecomRequestError(endpoint.path, parsed.error);
    const signalled = signal === undefined ? options : { signal, ...options };
    const answer = await exchangeWithToken({ endpoint, request: parsed.data, options: signalled });
    const response = endpoint.response.safeParse(answer);
    if (response.success) return response.data;
    const code = `no ${response.error.issues.map((issue) => issue.path.join('.')).join(', ')}`;
    throw new WecomNetworkError(endpoint, { reason: 'unreadable', mayHaveReached: true, code });
  };
  /** Others may wait for the same token: no signal of one piece of work ends its fetch. */
  const callForToken: Call = signal === undefined ? call : createCall({ exchangeOnce, clock, tokens });

  async function exchangeWithToken(outgoing: OutgoingCall) {
    const { endpoint } = outgoing;
    if (endpoint.credential === 'none') return exchangeAgain(outgoing);
    const source = tokens[endpoint.credential];
    if (source === undefined) throw new TypeError(`${endpoint.path} needs a ${endpoint.credential} token`);
    const token = (await source.find()) ?? (await orAborted(source.current(callForToken), outgoing));
    try {
      return await exchangeAgain({ ...outgoing, token: token.value });
    } catch (error) {
      const stale: readonly number[] = STALE_TOKEN[endpoint.credential];
      if (!(error instanceof WecomApiError) || !stale.includes(error.errcode)) throw error;
      const fresh = await orAborted(source.replace(token, callForToken), outgoing);
      return exchangeAgain({ ...outgoing, token: fresh.value });
    }
  }

  /** Sends a repeatable call up to three times, any other once. */
  async function exchangeAgain(outgoing: OutgoingCall) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await exchangeOnce(outgoing);
      } catch (error) {
        if (attempt === READ_TRIES || !outgoing.endpoint.repeatable || !isPassing(error)) throw error;
        await clock.sleep(BACK_OFF_MS * 2 ** (attempt - 1), outgoing.options.signal).catch(() => {
          throw error;
        });
      }
    }
  }

  return call;
}

function isPassing(error: unknown): boolean {
  if (error instanceof WecomApiError) return error.errcode === -1;
  return error instanceof WecomNetworkError && (error.reason === 'timeout' || error.reason === 'connection');
}

/** Waits for a token no longer than the caller wants to; the fetch itself goes on. */
async function orAborted(pending: Promise<Token>, { endpoint, options: { signal } }: OutgoingCall): Promise<Token> {
  if (signal === undefined) return pending;
  const { promise: aborted, reject } = withRejection();
  const abort = () => reject(new WecomNetworkError(endpoint, { reason: 'aborted', mayHaveReached: false }));
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  try {
    return await Promise.race([aborted, pending]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function withRejection() {
  let reject: ((error: Error) => void) | undefined;
  const promise = new Promise<never>((_resolve, fail) => {
    reject = fail;
  });
  return { promise, reject: (error: Error) => reject?.(error) };
}
