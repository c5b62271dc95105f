import { defaultSeed, type RunningEmulator, startEmulator } from 'wecom-emulator';
import { openServices } from './services.ts';
import type { Target } from './target.ts';

const HOUR_MS = 3_600_000;
const corpid = 'wwemulatedcorp0001';
const agentid = 1000002;
const secret = defaultSeed.apps?.find((app) => app.agentid === agentid)?.secret ?? '';

export interface EmulatorTarget extends Target {
  emulator: RunningEmulator;
}

/** Starts the emulator with its seeded corp, its clock somewhat back so that a whole live fits in before now. */
export async function openEmulatorTarget(port: number, orAnother: boolean): Promise<EmulatorTarget> {
  const emulator = await startEmulator({ port }).catch((error: unknown) => {
    if (orAnother && isPortTaken(error)) return startEmulator();
    throw error;
  });
  emulator.clock.set(Date.now() - 2 * HOUR_MS);
  const app = { kind: 'self_built', corpid, secret } as const;
  const people = [{ id: 'p-1001', name: '张三', members: { [corpid]: 'zhangsan' } }];
  const services = await openServices({ app, way: { baseUrl: emulator.url }, people });
  return {
    name: emulator.url,
    emulator,
    settings: { corpid, agentid, credentials: { kind: 'self_built', secret }, baseUrl: emulator.url },
    services,
    host: 'p-1001',
    openid: 'oEmulatedOpenidOfSomebody001',
    now: () => emulator.clock.now(),
    holdLive: async (livingId, say) => holdLive(emulator, livingId, say),
    loseNextAnswer() {
      emulator.faults.add({ path: 'living/create', times: 1, effect: { kind: 'reset', when: 'after-commit' } });
    },
    async close() {
      await services.clients.close();
      await emulator.close();
    },
  };
}

const isPortTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

function holdLive({ acts, clock }: RunningEmulator, livingid: string, say: (line: string) => void): void {
  clock.advance(10 * 60);
  acts.startLive({ livingid });
  acts.enableReplay({ livingid });
  say('zhangsan starts the live, with replay');
  acts.joinLive({ livingid, userid: 'lisi' });
  acts.joinLive({
    livingid,
    external_userid: 'wmEmulatedCustomer0001',
    name: '客户小王',
    type: 1,
    invitor_userid: 'lisi',
  });
  clock.advance(12 * 60);
  acts.joinLive({ livingid, userid: 'wangwu' });
  acts.comment({ livingid, userid: 'lisi' });
  acts.speak({ livingid, userid: 'wangwu' });
  say('lisi, wangwu and a customer watch; one comments, one speaks');
  clock.advance(18 * 60);
  acts.leaveLive({ livingid, userid: 'lisi' });
  clock.advance(5 * 60);
  acts.endLive({ livingid });
  acts.replayReady({ livingid });
  say('zhangsan ends the live after 35 minutes; the replay is ready');
}
