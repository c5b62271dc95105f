import type { StartOptions } from 'wecom-emulator';
import { listenForCallbacks } from './callback-listener.ts';
import { createTarget } from './create-target.ts';
import { createEmulatorHands } from './emulator-hands.ts';
import { apps, CORPID, HOST } from './emulator-seed.ts';
import { callbackKeys, emulatorLimits, openParityWorld, type ParityWorld } from './emulator-world.ts';
import type { Target } from './target.ts';

/** Long enough for a post on this machine. */
const CALLBACK_WAIT_MS = 250;
const A_WEEK = 7 * 24 * 60;

export interface EmulatorTarget extends Target {
  emulator: ParityWorld['emulator'];
}

/** The emulator as a target that lacks nothing: its acts stand for people, its clock for waiting. */
export async function openEmulatorTarget(assume: StartOptions['assume'] = {}): Promise<EmulatorTarget> {
  const { emulator, ...things } = await openParityWorld(assume);
  const callbacks = await listenForCallbacks({ ...callbackKeys, port: 0, corpid: CORPID, waitMs: CALLBACK_WAIT_MS });
  sendCallbacks(emulator, callbacks.port);
  const { first, second, bare, custom } = apps;
  const target = createTarget({
    kind: 'emulator',
    baseUrl: emulator.url,
    host: HOST,
    has: {
      ...things,
      apps: { first, second, bare, custom },
      generalCorp: true,
      hands: createEmulatorHands(emulator),
      callbacks,
      danger: true,
      patienceMinutes: A_WEEK,
      limits: emulatorLimits,
    },
    now: () => Math.floor(emulator.now() / 1000),
    wait: async (seconds) => emulator.clock.advance(seconds),
    async release() {
      await callbacks.close();
      await emulator.close();
    },
  });
  return { ...target, emulator };
}

/** From now on the first app's callbacks go to this port of this machine. */
export function sendCallbacks({ world }: ParityWorld['emulator'], port: number): void {
  const app = world.apps.get(`${CORPID}/${apps.first.agentid}`);
  if (app !== undefined) app.callback = { ...callbackKeys, url: `http://127.0.0.1:${port}/` };
}
