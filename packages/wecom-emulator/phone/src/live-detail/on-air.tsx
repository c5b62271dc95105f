import type { LiveSummary } from '../emulator/api.ts';
import { useNow } from '../emulator/use-now.ts';
import { Avatar } from '../parts/avatar.tsx';
import { formatPosition } from '../texts/moments.ts';
import { useTexts } from '../texts/use-texts.ts';
import './player.css';

/** The running live; there is no picture, since the emulator streams none. */
export function OnAir({ live, startedAt }: { live: LiveSummary; startedAt: number }) {
  const texts = useTexts();
  const now = useNow();
  return (
    <div className="player">
      <div className="player-top">
        <span className="player-live">{texts.acts.onAir}</span>
        <span>{`${texts.live.counters.online} ${live.online_count}`}</span>
      </div>
      <Avatar name={live.host_name} size={64} />
      <div className="player-bottom">
        <span>{texts.acts.pretend}</span>
        <time>{`${texts.acts.elapsed} ${formatPosition(now / 1000 - startedAt)}`}</time>
      </div>
    </div>
  );
}
