import { type RunningEmulator, type StartOptions, startEmulator } from 'wecom-emulator';
import { apps, CORPID, HOST, INVISIBLE, OTHER_CORPID, paritySeed } from './emulator-seed.ts';

/** Keys of the official callback vector (page 90968). */
export const callbackKeys = { token: 'QDG6eK', encodingAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C' };
/** Small enough to be reached by a probe; the vendor's are 10 000 each. */
export const emulatorLimits = { callsPerMinute: 100, livesPerDay: 80, wrongSecrets: 20 };

const FOUR_DAYS = 345_600;
const MANY_VIEWERS = 250;

export interface ParityWorld {
  emulator: RunningEmulator;
  invisibleUserid: string;
  otherCorpLivingid: string;
  oldMediaId: string;
  watchedLivingid: string;
}

/** An emulator whose clock stands still until a probe waits, with what time and people would have brought about. */
export async function openParityWorld(assume: StartOptions['assume'] = {}): Promise<ParityWorld> {
  const { callsPerMinute: perCorpPerMinute, livesPerDay } = emulatorLimits;
  const emulator = await startEmulator({ seed: paritySeed, assume, limits: { perCorpPerMinute, livesPerDay } });
  emulator.clock.freeze();
  const oldMediaId = 'paritymedia-old-0001';
  emulator.world.media.set(oldMediaId, {
    media_id: oldMediaId,
    corpid: CORPID,
    type: 'image',
    filename: 'old.png',
    content_type: 'image/png',
    base64: '',
    created_at: Math.floor(emulator.now() / 1000) - FOUR_DAYS,
  });
  return {
    emulator,
    invisibleUserid: INVISIBLE,
    otherCorpLivingid: heldLive(emulator, { corpid: OTHER_CORPID, agentid: apps.other.agentid, viewers: 1 }),
    oldMediaId,
    watchedLivingid: heldLive(emulator, { corpid: CORPID, agentid: apps.first.agentid, viewers: MANY_VIEWERS }),
  };
}

function heldLive(
  { acts }: RunningEmulator,
  { corpid, agentid, viewers }: { corpid: string; agentid: number; viewers: number },
): string {
  const { livingid } = acts.createInstantLive({ corpid, agentid, userid: HOST, theme: 'An instant live' });
  for (let viewer = 0; viewer < viewers; viewer += 1) {
    acts.joinLive({ livingid, external_userid: `wmparityviewer${viewer}`, name: `观众${viewer}` });
  }
  acts.endLive({ livingid });
  return livingid;
}
