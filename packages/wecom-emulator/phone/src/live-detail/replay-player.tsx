import { useEffect, useState } from 'react';
import type { LiveSummary } from '../emulator/api.ts';
import { Icon } from '../parts/icon.tsx';
import { formatPosition } from '../texts/moments.ts';
import { useTexts } from '../texts/use-texts.ts';
import './player.css';

/** A replay that runs as long as the live did; there is no picture, since the emulator keeps none. */
export function ReplayPlayer({ live }: { live: LiveSummary }) {
  const texts = useTexts();
  const length = Math.max(1, (live.ended_at ?? 0) - (live.started_at ?? 0));
  const [running, setRunning] = useState(true);
  const [reached, setReached] = useState(0);
  const position = Math.min(reached, length);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setReached((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return (
    <div className="player" data-part="replay-player">
      <div className="player-top">
        <span className="player-live">{texts.replay.title}</span>
        <span>{texts.acts.pretend}</span>
      </div>
      <button
        type="button"
        className="player-play"
        aria-label={running ? texts.replay.pause : texts.replay.play}
        onClick={() => setRunning(!running)}
      >
        <Icon name={running ? 'pause' : 'play'} size={26} />
      </button>
      <div className="player-bottom">
        <span>{formatPosition(position)}</span>
        <input
          type="range"
          aria-label={texts.replay.position}
          min={0}
          max={length}
          value={position}
          onChange={(event) => setReached(Number(event.target.value))}
        />
        <span>{formatPosition(length)}</span>
      </div>
    </div>
  );
}
