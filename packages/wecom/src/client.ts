import { createAppTokenSource } from './auth/app-token.ts';
import type { AppCredentials } from './auth/credentials.ts';
import { createSuiteTokenSource } from './auth/suite-token.ts';
import { createMemoryTokenStore, type TokenStore } from './auth/token-store.ts';
import { bindEndpoints } from './bind-endpoints.ts';
import { type Call, createCall } from './call.ts';
import { type Clock, systemClock } from './clock.ts';
import type { CallOptions, Methods } from './endpoint.ts';
import { appEndpoints } from './endpoints.ts';
import type { Exchange } from './exchange.ts';
import { livingidsOf, type WatchStatPage, watchStatPages } from './live/pages.ts';
import { createTransport } from './transport.ts';

export interface ConnectionOptions {
  /** `https://qyapi.weixin.qq.com` when absent. */
  baseUrl?: string;
  proxyUrl?: string;
  /** Milliseconds for one HTTP exchange; 10 000 when absent. */
  timeoutMs?: number;
  /** Shared by clients that shall live on one token; one of their own in memory when absent. */
  tokenStore?: TokenStore;
  /** Called after each HTTP exchange, credentials blanked. */
  onExchange?: (exchange: Exchange) => void;
  clock?: Clock;
}

export interface WecomClientOptions extends ConnectionOptions {
  app: AppCredentials;
}

type Groups = { [Group in keyof typeof appEndpoints]: Methods<(typeof appEndpoints)[Group]> };

/** WeCom's API as one app of one corp may call it. */
export interface WecomClient extends Groups {
  call: Call;
  /** Ids of all lives that this app made for a host. */
  livingidsOf(userid: string, options?: CallOptions): AsyncIterable<string>;
  /** Watch stats page by page, so that a hundred thousand rows never lie in memory at once. */
  watchStatPages(livingid: string, options?: CallOptions): AsyncIterable<WatchStatPage>;
  /** The same client, its connections and tokens shared, with a hook and a signal of its own for one piece of work. */
  scoped(scope: ClientScope): WecomClient;
  /** Ends the kept-alive connections. */
  close(): Promise<void>;
}

export interface ClientScope {
  /** Instead of the client's own. */
  onExchange?: (exchange: Exchange) => void;
  /** Aborts every call that brings no signal of its own. */
  signal?: AbortSignal;
}

export const WECOM_BASE_URL = 'https://qyapi.weixin.qq.com';

/**
 * Opens a client for one app. Calls throw `WecomRequestError` (nothing was sent), `WecomApiError` (WeCom refused)
 * or `WecomNetworkError` (no answer; it says whether the request may have reached WeCom).
 */
export function createWecomClient(options: WecomClientOptions): WecomClient {
  const { app, clock = systemClock, tokenStore: store = createMemoryTokenStore(), timeoutMs = 10_000 } = options;
  const transport = createTransport({ baseUrl: options.baseUrl ?? WECOM_BASE_URL, proxyUrl: options.proxyUrl });
  const secrets = createSecretList(app);

  const open = ({ onExchange, signal }: ClientScope): WecomClient => {
    const shared = { transport, clock, timeoutMs, secrets: secrets.list, onExchange, signal };
    const callWithoutToken = createCall({ ...shared, tokens: {} });
    const tokens =
      app.kind === 'third_party'
        ? {
            suite: createSuiteTokenSource({
              suite: { ...app.suite, ticket: async () => secrets.add(await app.suite.ticket()) },
              store,
              clock,
              call: callWithoutToken,
            }),
          }
        : {};
    const callForToken = createCall({ ...shared, tokens });
    const call = createCall({
      ...shared,
      tokens: { app: createAppTokenSource({ credentials: app, store, clock, call: callForToken }) },
    });

    return {
      live: bindEndpoints(appEndpoints.live, call),
      call,
      livingidsOf: (userid, callOptions) => livingidsOf(call, userid, callOptions),
      watchStatPages: (livingid, callOptions) => watchStatPages(call, livingid, callOptions),
      scoped: open,
      close: () => transport.close(),
    };
  };
  return open(options.onExchange === undefined ? {} : { onExchange: options.onExchange });
}

/** The values to blank in every log: those of the configuration, and the last suite ticket seen. */
function createSecretList(app: AppCredentials) {
  const fixed = app.kind === 'self_built' ? [app.secret] : [app.permanentCode];
  if (app.kind === 'third_party') fixed.push(app.suite.suiteSecret);
  let ticket = '';
  return {
    list: () => (ticket === '' ? fixed : [...fixed, ticket]),
    add: (value: string) => {
      ticket = value;
      return value;
    },
  };
}
