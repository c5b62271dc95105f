import { createAppTokenSource } from './auth/app-token.ts';
import type { AppCredentials } from './auth/credentials.ts';
import { createSuiteTokenSource } from './auth/suite-token.ts';
import { type BoundGroups, prepareGroups } from './bind-endpoints.ts';
import type { Call } from './call.ts';
import { type ClientScope, type ConnectionOptions, openConnection } from './connection.ts';
import type { DeptUser } from './contacts/list-user-id.ts';
import { memberIds } from './contacts/pages.ts';
import type { CallOptions } from './endpoint.ts';
import { appEndpoints } from './endpoints.ts';
import { createJsapiSigner, type JsapiPage, type SignedPage } from './jssdk/jsapi-signer.ts';
import { livingidsOf, type WatchStatPage, watchStatPages } from './live/pages.ts';

export interface WecomClientOptions extends ConnectionOptions {
  app: AppCredentials;
}

/** WeCom's API as one app of one corp may call it. */
export interface WecomClient extends BoundGroups<typeof appEndpoints> {
  call: Call;
  /** Ids of all lives that this app made for a host. */
  livingidsOf(userid: string, options?: CallOptions): AsyncIterable<string>;
  /** Watch stats page by page, so that a hundred thousand rows never lie in memory at once. */
  watchStatPages(livingid: string, options?: CallOptions): AsyncIterable<WatchStatPage>;
  /** Every member of the corp with each department, as far as the credential may read. */
  memberIds(options?: CallOptions): AsyncIterable<DeptUser>;
  /** What a page hands to `ww.register` of the JS-SDK; the ticket behind it is kept and shared like a token. */
  signPage(page: JsapiPage): Promise<SignedPage>;
  /** The same client, its connections and tokens shared, with a hook and a signal of its own for one piece of work. */
  scoped(scope: ClientScope): WecomClient;
  /** Ends the kept-alive connections. */
  close(): Promise<void>;
}

const withGroups = prepareGroups(appEndpoints);

/**
 * Opens a client for one app. Calls throw `WecomRequestError` (nothing was sent), `WecomApiError` (WeCom refused)
 * or `WecomNetworkError` (no answer; it says whether the request may have reached WeCom).
 */
export function createWecomClient(options: WecomClientOptions): WecomClient {
  const { app: credentials } = options;
  const { clock, store, callWith, close } = openConnection(options, secretsOf(credentials));
  const tokens = {
    app: createAppTokenSource({ credentials, store, clock }),
    // A third-party app's token is given out to its suite.
    ...(credentials.kind === 'third_party'
      ? { suite: createSuiteTokenSource({ suite: credentials.suite, store, clock }) }
      : {}),
  };
  const signPage = createJsapiSigner({ credentials, store, clock });

  const open = (scope: ClientScope): WecomClient => {
    const call = callWith(tokens, scope);
    return withGroups({
      call,
      livingidsOf: (userid: string, callOptions?: CallOptions) => livingidsOf(call, userid, callOptions),
      watchStatPages: (livingid: string, callOptions?: CallOptions) => watchStatPages(call, livingid, callOptions),
      memberIds: (callOptions?: CallOptions) => memberIds(call, callOptions),
      signPage: (page: JsapiPage) => signPage(page, call),
      scoped: open,
      close,
    });
  };
  return open({});
}

function secretsOf(app: AppCredentials): string[] {
  switch (app.kind) {
    case 'self_built':
      return [app.secret];
    case 'custom_developed':
      return [app.permanentCode];
    case 'third_party':
      return [app.permanentCode, app.suite.suiteSecret];
  }
}
