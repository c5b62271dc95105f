import type { LiveSummary } from '../emulator/api.ts';
import { useTexts } from '../texts/use-texts.ts';
import './counters.css';

export function Counters({ live }: { live: LiveSummary }) {
  const texts = useTexts();
  const { viewers, online, comments, subscribers } = texts.live.counters;
  const counts = [
    [subscribers, live.subscribe_count],
    [viewers, live.viewer_num],
    [online, live.online_count],
    [comments, live.comment_num],
  ] as const;
  return (
    <section>
      <dl className="counters">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
