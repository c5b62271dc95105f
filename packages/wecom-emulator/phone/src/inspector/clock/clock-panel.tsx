import { LIVE } from '../../../../src/world.ts';
import type { ClockMove, EmulatorState } from '../../emulator/api.ts';
import { useApi } from '../../emulator/emulator-context.ts';
import { useCommand } from '../../emulator/use-command.ts';
import { useNow } from '../../emulator/use-now.ts';
import { Button } from '../../parts/button.tsx';
import { Chip } from '../../parts/chip.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { formatInstant, formatMoment, zoneName } from '../../texts/moments.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ResetButton } from './reset-button.tsx';
import './clock-panel.css';

export function ClockPanel({ state }: { state: EmulatorState }) {
  const texts = useTexts();
  const api = useApi();
  const command = useCommand();
  const now = useNow();
  const words = texts.clock;
  const next = nextStart(state, now);
  const move = (to: ClockMove) => () => command.run(() => api.moveClock(to));
  const steps = [
    [words.minute, 60],
    [words.hour, 3600],
    [words.day, 86_400],
  ] as const;
  return (
    <div className="panel">
      <FailureNote command={command} />
      <section className="clock-face">
        <p>
          {words.now}{' '}
          <Chip colour={state.frozen ? 'amber' : 'green'}>{state.frozen ? words.frozen : words.running}</Chip>
        </p>
        <time dateTime={new Date(now).toISOString()}>{formatInstant(now, texts)}</time>
        <p>{texts.live.zone(zoneName())}</p>
      </section>
      <section className="panel-section">
        <h3>{words.forward}</h3>
        <div className="clock-buttons">
          {steps.map(([label, seconds]) => (
            <Button key={label} disabled={command.busy} onClick={move({ advanceSeconds: seconds })}>
              {`+ ${label}`}
            </Button>
          ))}
          <Button
            look="blue"
            disabled={command.busy || next === undefined}
            onClick={next === undefined ? undefined : move({ now: next.reserve_start * 1000 })}
          >
            {words.next}
          </Button>
        </div>
        <p className="clock-hint">
          {next === undefined ? words.noNext : `${next.theme} · ${formatMoment(next.reserve_start, texts)}`}
        </p>
      </section>
      <section className="clock-buttons">
        <Button disabled={command.busy} onClick={move({ frozen: !state.frozen })}>
          {state.frozen ? words.resume : words.freeze}
        </Button>
      </section>
      <ResetButton command={command} />
    </div>
  );
}

const nextStart = ({ lives }: EmulatorState, now: number) =>
  lives
    .filter((live) => live.status === LIVE.reserved && live.reserve_start * 1000 > now)
    .toSorted((a, b) => a.reserve_start - b.reserve_start)[0];
