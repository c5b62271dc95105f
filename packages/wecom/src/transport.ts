import { Agent, type Dispatcher, FormData, ProxyAgent, request } from 'undici';
import { type NetworkFailure, WecomNetworkError } from './errors.ts';

export interface TransportOptions {
  /** `https://qyapi.weixin.qq.com` unless WeCom on premises, a proxy with a fixed address or an emulator is meant. */
  baseUrl: string;
  /** An HTTP proxy, such as the one whose address is in the app's trusted addresses. */
  proxyUrl?: string | undefined;
}

export interface HttpCall {
  method: 'GET' | 'POST';
  path: string;
  query: Record<string, string>;
  body?: unknown;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

/** Sends one HTTP request over kept-alive connections and reads its JSON; throws only `WecomNetworkError`. */
export interface Transport {
  send(call: HttpCall): Promise<{ httpStatus: number; body: Record<string, unknown> }>;
  close(): Promise<void>;
}

export function createTransport({ baseUrl, proxyUrl }: TransportOptions): Transport {
  const base = baseUrl.replace(/\/+$/, '');
  const dispatcher: Dispatcher =
    proxyUrl === undefined ? new Agent({ pipelining: 1 }) : new ProxyAgent({ uri: proxyUrl, proxyTunnel: true });

  return {
    async send(call) {
      const timeout = AbortSignal.timeout(call.timeoutMs);
      const signal = call.signal === undefined ? timeout : AbortSignal.any([timeout, call.signal]);
      try {
        call.signal?.throwIfAborted();
      } catch {
        throw new WecomNetworkError(call.path, { reason: 'aborted', mayHaveReached: false });
      }
      const query = new URLSearchParams(call.query).toString();
      try {
        const answer = await request(`${base}${call.path}${query === '' ? '' : `?${query}`}`, {
          dispatcher,
          method: call.method,
          signal,
          ...encode(call.body),
        });
        const text = await answer.body.text();
        return { httpStatus: answer.statusCode, body: readJson(call.path, answer.statusCode, text) };
      } catch (error) {
        if (error instanceof WecomNetworkError) throw error;
        const reason = timeout.aborted ? 'timeout' : call.signal?.aborted ? 'aborted' : 'connection';
        throw networkError(call.path, reason, error);
      }
    },
    close: () => dispatcher.close(),
  };
}

function encode(body: unknown): { body?: string | FormData; headers?: Record<string, string> } {
  if (body === undefined) return {};
  if (body instanceof FormData) return { body };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

function readJson(path: string, httpStatus: number, text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    if (body !== null && typeof body === 'object' && !Array.isArray(body)) return { ...body };
  } catch {
    // Not JSON: told below, where the status is known too.
  }
  throw new WecomNetworkError(path, { reason: 'unreadable', mayHaveReached: true, code: `HTTP ${httpStatus}` });
}

/** Failures that come before a byte of the request can have left: looking the name up, connecting, shaking hands. */
const BEFORE_SENDING =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|UND_ERR_INVALID_ARG|CERT_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*|ERR_TLS_.*|ERR_SSL_.*|EPROTO)$/;

function networkError(path: string, reason: NetworkFailure, error: unknown): WecomNetworkError {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const mayHaveReached = code === undefined || !BEFORE_SENDING.test(code);
  return new WecomNetworkError(path, { reason, mayHaveReached, code: reason === 'connection' ? code : undefined });
}
