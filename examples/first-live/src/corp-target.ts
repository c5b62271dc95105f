import { setTimeout as delay } from 'node:timers/promises';
import type { AppCredentials } from '@livebus/wecom';
import { z } from 'zod';
import { openServices } from './services.ts';
import type { Target } from './target.ts';

const environment = z.object({
  WECOM_CORPID: z.string().min(1),
  WECOM_SECRET: z.string().min(1),
  WECOM_AGENTID: z.coerce.number().int().positive(),
  WECOM_HOST: z.string().min(1),
  WECOM_OPENID: z.string().min(1).optional(),
  WECOM_BASE_URL: z.url().optional(),
  WECOM_PROXY: z.url().optional(),
  WECOM_WAIT_MINUTES: z.coerce.number().positive().default(15),
  WECOM_POLL_SECONDS: z.coerce.number().positive().default(10),
});

/** Numbers of page 93635. */
const ENDED = 2;
const REPLAY_READY = 0;

/** True when the environment names a corp, wholly or in part. */
export const namesCorp = (env: NodeJS.ProcessEnv): boolean => env.WECOM_CORPID !== undefined;

/** A self-built app of a real corp, from the environment; throws with every variable that is missing or wrong. */
export async function openCorpTarget(env: NodeJS.ProcessEnv): Promise<Target> {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new Error(`The environment does not describe a corp:\n${z.prettifyError(parsed.error)}`);
  }
  const { WECOM_CORPID: corpid, WECOM_SECRET: secret, WECOM_AGENTID: agentid, WECOM_HOST: userid } = parsed.data;
  const way = { baseUrl: parsed.data.WECOM_BASE_URL, proxyUrl: parsed.data.WECOM_PROXY };
  const app: AppCredentials = { kind: 'self_built', corpid, secret };
  const host = { id: userid, name: userid, members: { [corpid]: userid } };
  const services = await openServices({ app, way, people: [host] });
  const wecom = services.clients.clientOf(app, way);
  const openid = parsed.data.WECOM_OPENID ?? (await wecom.contacts.convertToOpenid({ userid })).openid;

  return {
    name: `corp ${corpid}, app ${agentid}`,
    settings: { corpid, agentid, credentials: { kind: 'self_built', secret }, ...way },
    services,
    host: host.id,
    openid,
    now: Date.now,
    close: () => services.clients.close(),
    async holdLive(livingId, say) {
      const until = Date.now() + parsed.data.WECOM_WAIT_MINUTES * 60_000;
      say(`${userid}: start this live in the 直播 app of WeCom, switch the replay on, and end it again`);
      while (Date.now() < until) {
        const { living_info: live } = await wecom.live.getLivingInfo({ livingid: livingId });
        say(`status ${live.status}, replay ${live.open_replay === 1 ? (live.replay_status ?? 'generating') : 'off'}`);
        if (live.status === ENDED && live.open_replay === 1 && live.replay_status === REPLAY_READY) return;
        await delay(parsed.data.WECOM_POLL_SECONDS * 1000);
      }
      throw new Error(`Nobody held the live within ${parsed.data.WECOM_WAIT_MINUTES} minutes (WECOM_WAIT_MINUTES)`);
    },
  };
}
