import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { AppCredentials } from '../auth/credentials.ts';
import { appTokenKey } from '../auth/token-key.ts';
import { createTokenSource } from '../auth/token-source.ts';
import type { TokenStore } from '../auth/token-store.ts';
import type { Call } from '../call.ts';
import type { Clock } from '../clock.ts';
import { getAgentConfigTicket } from './get-agent-config-ticket.ts';
import { getJsapiTicket } from './get-jsapi-ticket.ts';
import type { issuedTicket } from './issued-ticket.ts';
import { signJsapi } from './sign-jsapi.ts';

/** A page that uses the JS-SDK, and in whose name: live calls need the app's (page 96942). */
export interface JsapiPage {
  identity: 'corp' | 'app';
  url: string;
}

/** What `getConfigSignature` and `getAgentConfigSignature` of `ww.register` return; `timestamp` in unix seconds. */
export interface SignedPage {
  timestamp: number;
  nonceStr: string;
  signature: string;
}

export interface JsapiSignerOptions {
  credentials: AppCredentials;
  store: TokenStore;
  clock: Clock;
}

/** Signs pages with tickets kept in the token store: WeCom gives an app at most 100 an hour (page 90312). */
export function createJsapiSigner({ credentials, store, clock }: JsapiSignerOptions) {
  const tickets = {
    corp: createTokenSource({
      key: `${appTokenKey(credentials)}:jsapi`,
      store,
      clock,
      fetchToken: async (call) => asToken(await call(getJsapiTicket, {})),
    }),
    app: createTokenSource({
      key: `${appTokenKey(credentials)}:agent_config`,
      store,
      clock,
      fetchToken: async (call) => asToken(await call(getAgentConfigTicket, { type: 'agent_config' })),
    }),
  };

  return async ({ identity, url }: JsapiPage, call: Call): Promise<SignedPage> => {
    const { value: ticket } = await tickets[identity].current(call);
    const timestamp = Math.floor(clock.now() / 1000);
    const nonceStr = randomBytes(12).toString('hex');
    return { timestamp, nonceStr, signature: signJsapi({ ticket, noncestr: nonceStr, timestamp, url }) };
  };
}

const asToken = ({ ticket, expires_in }: z.output<typeof issuedTicket>) => ({
  value: ticket,
  expiresInSeconds: expires_in,
});
