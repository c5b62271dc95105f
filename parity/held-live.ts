import { reserveLive } from './lives.ts';
import type { AppName, Target } from './target.ts';

/** A live that runs, with somebody in it; whoever starts one ends it. */
export async function runningLiveOf(target: Target, app: AppName): Promise<string> {
  const livingid = await reserveLive(target, { living_start: target.now() + 3600 }, app);
  await target.hands().startLive(livingid);
  await target.hands().enterLive(livingid);
  return livingid;
}

/** One live for all probes of running and ended lives, so that a person starts and ends it once. */
export const runningLive = (target: Target): Promise<string> =>
  target.once('running', () => runningLiveOf(target, 'first'));

/** The same live after its end: from then on `runningLive` has ended too. */
export const endedLive = (target: Target): Promise<string> =>
  target.once('ended', async () => {
    const livingid = await runningLive(target);
    await target.hands().endLive(livingid);
    return livingid;
  });

/** The same live once its replay is there. */
export const replayedLive = (target: Target): Promise<string> =>
  target.once('replayed', async () => {
    const livingid = await endedLive(target);
    await target.hands().awaitReplay(livingid);
    return livingid;
  });
