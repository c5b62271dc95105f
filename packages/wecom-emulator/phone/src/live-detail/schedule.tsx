import { LIVE } from '../../../src/world.ts';
import type { LiveSummary } from '../emulator/api.ts';
import { useSnapshot } from '../emulator/emulator-context.ts';
import { CopyableId } from '../parts/copyable-id.tsx';
import { formatMoment, formatSpan, zoneName } from '../texts/moments.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { Texts } from '../texts/zh-cn.ts';
import './schedule.css';

/** What was reserved against what happened. */
export function Schedule({ live }: { live: LiveSummary }) {
  const texts = useTexts();
  const { state } = useSnapshot();
  const app = state?.apps.find((entry) => entry.corpid === live.corpid && entry.agentid === live.agentid);
  return (
    <section>
      <dl className="schedule">
        {scheduleLines(live, texts).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{texts.live.app}</dt>
          <dd>{app?.name ?? live.agentid}</dd>
        </div>
        <div>
          <dt>{texts.live.id}</dt>
          <dd>
            <CopyableId value={live.livingid} />
          </dd>
        </div>
      </dl>
      <p className="schedule-zone">{texts.live.zone(zoneName())}</p>
    </section>
  );
}

function scheduleLines(live: LiveSummary, texts: Texts): [string, string][] {
  const words = texts.live;
  const lines: [string, string][] = [
    [words.reservedFor, formatMoment(live.reserve_start, texts)],
    [words.plannedSpan, formatSpan(live.reserve_living_duration, texts)],
    [words.reminder, live.remind_time > 0 ? words.remindBefore(formatSpan(live.remind_time, texts)) : words.noReminder],
    [words.startedAt, live.started_at === undefined ? words.notStarted : formatMoment(live.started_at, texts)],
  ];
  if (live.started_at === undefined) return lines;
  if (live.status === LIVE.living || live.ended_at === undefined) return [...lines, [words.endedAt, words.stillLiving]];
  return [
    ...lines,
    [words.endedAt, formatMoment(live.ended_at, texts)],
    [words.actualSpan, formatSpan(live.ended_at - live.started_at, texts)],
  ];
}
