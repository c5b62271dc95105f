import { Agent, type Dispatcher, type FormData, ProxyAgent } from 'undici';
import { type Deadline, openDeadline } from './deadline.ts';
import type { NetworkFailure } from './errors.ts';

export interface TransportOptions {
  /** `https://qyapi.weixin.qq.com` unless WeCom on premises, a proxy with a fixed address or an emulator is meant. */
  baseUrl: string;
  /** An HTTP proxy, such as the one whose address is in the app's trusted addresses. */
  proxyUrl?: string | undefined;
  /** Milliseconds until a connection must stand, whatever a call's own limit: one that never does would outlive its call. */
  connectTimeoutMs: number;
}

export interface HttpCall {
  method: 'GET' | 'POST';
  path: string;
  query: Record<string, string>;
  body?: string | FormData | undefined;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

export type HttpOutcome =
  | { kind: 'answer'; httpStatus: number; text: string }
  | { kind: 'failure'; failure: NetworkFailure };

/** Sends one HTTP request over kept-alive connections; a failure is an outcome too, nothing is thrown. */
export interface Transport {
  send(call: HttpCall): Promise<HttpOutcome>;
  close(): Promise<void>;
}

/** Throws a `TypeError` for a base URL or a proxy URL that is none. */
export function createTransport({ baseUrl, proxyUrl, connectTimeoutMs }: TransportOptions): Transport {
  const base = new URL(baseUrl);
  const prefix = base.pathname.replace(/\/+$/, '');
  // Once connected, the deadline of each call is the only clock.
  const timeouts = { headersTimeout: 0, bodyTimeout: 0, connectTimeout: connectTimeoutMs };
  const dispatcher: Dispatcher =
    proxyUrl === undefined ? new Agent(timeouts) : new ProxyAgent({ uri: proxyUrl, proxyTunnel: true, ...timeouts });

  return {
    async send(call) {
      const deadline = openDeadline(call.timeoutMs, call.signal);
      const query = new URLSearchParams(call.query).toString();
      const path = `${prefix}${call.path}${query === '' ? '' : `?${query}`}`;
      try {
        return await dispatch(
          dispatcher,
          { origin: base.origin, path, method: call.method, ...encode(call.body) },
          deadline,
        );
      } finally {
        deadline.close();
      }
    },
    close: () => dispatcher.close(),
  };
}

function encode(body: HttpCall['body']): { body?: string | FormData; headers?: Record<string, string> } {
  if (body === undefined) return {};
  return typeof body === 'string' ? { body, headers: { 'content-type': 'application/json' } } : { body };
}

/** `onRequestStart` comes once a connection stands and before its first byte: from there on WeCom may have been reached. */
function dispatch(dispatcher: Dispatcher, request: Dispatcher.DispatchOptions, deadline: Deadline) {
  return new Promise<HttpOutcome>((resolve) => {
    const chunks: Buffer[] = [];
    let httpStatus = 0;
    let mayHaveReached = false;
    let abort: (() => void) | undefined;
    const fail = (code: string | undefined) => {
      const ended = deadline.reason();
      const reason = ended ?? (code === 'UND_ERR_CONNECT_TIMEOUT' ? 'timeout' : 'connection');
      resolve({ kind: 'failure', failure: { reason, mayHaveReached, ...(ended === undefined ? { code } : {}) } });
    };
    deadline.onEnd(() => {
      fail(undefined);
      abort?.();
    });
    if (deadline.reason() !== undefined) return;
    dispatcher.dispatch(request, {
      onRequestStart(controller) {
        abort = () => controller.abort(new Error('The call has ended'));
        if (deadline.reason() === undefined) mayHaveReached = true;
        else abort();
      },
      onResponseStart(_controller, status) {
        httpStatus = status;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        resolve({ kind: 'answer', httpStatus, text: Buffer.concat(chunks).toString('utf8') });
      },
      onResponseError(_controller, error) {
        fail('code' in error && typeof error.code === 'string' ? error.code : undefined);
      },
    });
  });
}
