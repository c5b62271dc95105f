import { LIVE, REPLAY } from '../../../src/world.ts';
import type { LiveSummary } from '../emulator/api.ts';
import { useApi } from '../emulator/emulator-context.ts';
import type { Command } from '../emulator/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Chip, type ChipColour } from '../parts/chip.tsx';
import { replayText } from '../texts/replay-text.ts';
import { useTexts } from '../texts/use-texts.ts';
import './replay-panel.css';

interface ReplayPanelProps {
  live: LiveSummary;
  host: boolean;
  playing: boolean;
  onToggle(): void;
  command: Command;
}

const COLOURS: readonly ChipColour[] = ['green', 'amber', 'grey', 'red'];

/** The replay's state, the switch that the host has until the end, and the way to watch it. */
export function ReplayPanel({ live, host, playing, onToggle, command }: ReplayPanelProps) {
  const texts = useTexts();
  const api = useApi();
  const choosable = live.status === LIVE.reserved || live.status === LIVE.living;
  if (!(choosable && host) && live.status !== LIVE.living && live.status !== LIVE.ended) return null;
  const open = live.open_replay === 1;
  const setOpen = (wanted: boolean) =>
    command.run(() => api.act(wanted ? 'enable-replay' : 'disable-replay', { livingid: live.livingid }));
  return (
    <section className="replay">
      <div className="replay-line">
        <h3>{texts.replay.title}</h3>
        <Chip colour={open ? (COLOURS[live.replay_status ?? REPLAY.generating] ?? 'grey') : 'grey'}>
          {replayText(live, texts)}
        </Chip>
      </div>
      {host && choosable && (
        <label className="replay-line">
          <span>{texts.replay.enable}</span>
          <input
            type="checkbox"
            role="switch"
            className="switch"
            checked={open}
            aria-checked={open}
            disabled={command.busy}
            onChange={(event) => setOpen(event.target.checked)}
          />
        </label>
      )}
      {open && live.replay_status === REPLAY.ready && (
        <Button look={playing ? 'plain' : 'blue'} onClick={onToggle}>
          {playing ? texts.replay.close : texts.replay.watch}
        </Button>
      )}
    </section>
  );
}
