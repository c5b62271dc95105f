import { createMemoryTokenStore, type TokenStore } from './auth/token-store.ts';
import { type Call, createCall, type TokenSources } from './call.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Exchange } from './exchange.ts';
import { createExchangeOnce } from './exchange-once.ts';
import { createRedactor } from './redact.ts';
import { createTransport } from './transport.ts';

/** How WeCom is reached, whoever calls. */
export interface ConnectionOptions {
  /** `https://qyapi.weixin.qq.com` when absent. */
  baseUrl?: string;
  proxyUrl?: string;
  /** Milliseconds for one HTTP exchange; 10 000 when absent. */
  timeoutMs?: number;
  /** Shared by clients that shall live on one token; one of their own in memory when absent. */
  tokenStore?: TokenStore;
  /** Called after each HTTP exchange, credentials blanked, before the call returns; what it throws, the call throws. */
  onExchange?: (exchange: Exchange) => void;
  clock?: Clock;
}

/** One piece of work that a client is used for. */
export interface ClientScope {
  /** Instead of the client's own. */
  onExchange?: (exchange: Exchange) => void;
  /** Aborts every call that brings no signal of its own. */
  signal?: AbortSignal;
}

export const WECOM_BASE_URL = 'https://qyapi.weixin.qq.com';

/** Kept-alive connections, and the ways to call over them. */
export interface Connection {
  clock: Clock;
  store: TokenStore;
  callWith(tokens: TokenSources, scope: ClientScope): Call;
  close(): Promise<void>;
}

/** Opens the connections that one client uses; `secrets` never appear in what it reports. */
export function openConnection(options: ConnectionOptions, secrets: readonly string[]): Connection {
  const { clock = systemClock, timeoutMs = 10_000 } = options;
  const { baseUrl = WECOM_BASE_URL, proxyUrl } = options;
  const transport = createTransport({ baseUrl, proxyUrl, connectTimeoutMs: timeoutMs });
  const redactor = createRedactor(secrets);
  return {
    clock,
    store: options.tokenStore ?? createMemoryTokenStore(),
    callWith(tokens, { onExchange = options.onExchange, signal }) {
      const exchangeOnce = createExchangeOnce({ transport, clock, timeoutMs, redactor, onExchange });
      return createCall({ exchangeOnce, clock, tokens, signal });
    },
    close: () => transport.close(),
  };
}
