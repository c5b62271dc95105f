import { setTimeout as delay } from 'node:timers/promises';
import { listenForCallbacks } from './callback-listener.ts';
import type { CorpEnvironment } from './corp-environment.ts';
import { createTarget } from './create-target.ts';
import type { Hands } from './hands.ts';
import type { AppAccess, Target } from './target.ts';

export interface CorpTargetOptions {
  env: CorpEnvironment;
  /** Asks people; absent where nobody is there to ask. */
  hands?: Hands | undefined;
  danger: boolean;
  /** Ends every wait, and keeps further calls from being made. */
  signal?: AbortSignal;
  /** Unix seconds; the machine's when absent. */
  now?(): number;
  wait?(seconds: number): Promise<void>;
  callbackWaitMs?: number;
}

const CALLBACK_WAIT_MS = 20_000;
/** Help text of page 90313 says "many"; the limits are those of page 90312. */
const limits = { callsPerMinute: 10_000, livesPerDay: 10_000, wrongSecrets: 30 };

/** A real corp, as the environment describes it. */
export async function openCorpTarget(options: CorpTargetOptions): Promise<Target> {
  const { env, hands, danger, signal } = options;
  const callbacks = await openCallbacks(env, options.callbackWaitMs ?? CALLBACK_WAIT_MS);
  return createTarget({
    kind: 'corp',
    baseUrl: env.WECOM_BASE_URL,
    proxyUrl: env.WECOM_PROXY,
    host: env.WECOM_HOST,
    has: {
      apps: appsOf(env),
      openid: env.WECOM_OPENID,
      invisibleUserid: env.WECOM_INVISIBLE_USERID,
      otherCorpLivingid: env.WECOM_OTHER_CORP_LIVINGID,
      oldMediaId: env.WECOM_OLD_MEDIA_ID,
      watchedLivingid: env.WECOM_WATCHED_LIVINGID,
      generalCorp: env.WECOM_INDUSTRY === 'general',
      hands,
      callbacks,
      danger,
      patienceMinutes: env.WECOM_PARITY_MINUTES,
      limits,
    },
    now: options.now ?? (() => Math.floor(Date.now() / 1000)),
    wait: options.wait ?? ((seconds) => delay(seconds * 1000, undefined, signal === undefined ? {} : { signal })),
    signal,
    release: async () => callbacks?.close(),
  });
}

function appsOf(env: CorpEnvironment): Target['has']['apps'] {
  const {
    WECOM_CORPID: corpid,
    WECOM_SECOND_SECRET,
    WECOM_BARE_SECRET,
    WECOM_CUSTOM_CORPID,
    WECOM_CUSTOM_SECRET,
  } = env;
  const optional = (name: string, secret: string | undefined, rest: Partial<AppAccess> = {}) =>
    secret === undefined ? {} : { [name]: { corpid, secret, ...rest } };
  const { WECOM_SECOND_AGENTID: agentid } = env;
  return {
    first: { corpid, secret: env.WECOM_SECRET, agentid: env.WECOM_AGENTID },
    ...optional('second', WECOM_SECOND_SECRET, agentid === undefined ? {} : { agentid }),
    ...optional('bare', WECOM_BARE_SECRET),
    ...optional('custom', WECOM_CUSTOM_SECRET, { corpid: WECOM_CUSTOM_CORPID ?? corpid }),
  };
}

function openCallbacks(env: CorpEnvironment, waitMs: number) {
  const { WECOM_CALLBACK_PORT: port, WECOM_CALLBACK_TOKEN: token, WECOM_CALLBACK_AES_KEY: encodingAesKey } = env;
  if (port === undefined || token === undefined || encodingAesKey === undefined) return Promise.resolve(undefined);
  return listenForCallbacks({ port, token, encodingAesKey, corpid: env.WECOM_CORPID, waitMs });
}
