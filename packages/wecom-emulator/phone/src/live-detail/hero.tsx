import { LIVE } from '../../../src/world.ts';
import type { LiveSummary } from '../emulator/api.ts';
import { Cover } from '../live-list/cover.tsx';
import { OnAir } from './on-air.tsx';
import { ReplayPlayer } from './replay-player.tsx';

/** What fills the top of the screen: the replay, the running live, or the cover. */
export function Hero({ live, playing }: { live: LiveSummary; playing: boolean }) {
  if (playing) return <ReplayPlayer live={live} />;
  if (live.status === LIVE.living && live.started_at !== undefined) {
    return <OnAir live={live} startedAt={live.started_at} />;
  }
  return <Cover live={live} />;
}
