import type { Viewer } from '../../emulator/api.ts';
import { useNow } from '../../emulator/use-now.ts';
import { formatSpan } from '../../texts/moments.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function ViewerTable({ viewers, total }: { viewers: Viewer[]; total: number }) {
  const texts = useTexts();
  const now = useNow();
  const words = texts.lives;
  const yesNo = (flag: boolean) => (flag ? words.yes : words.no);
  if (viewers.length === 0) return <p className="live-fields-none">{words.noViewers}</p>;
  return (
    <table className="viewers">
      <caption>{words.viewers + (total > viewers.length ? words.first(viewers.length) : '')}</caption>
      <thead>
        <tr>
          <th scope="col">userid</th>
          <th scope="col">{words.watched}</th>
          <th scope="col">{words.inRoom}</th>
          <th scope="col">{words.commented}</th>
          <th scope="col">{words.spoke}</th>
        </tr>
      </thead>
      <tbody>
        {viewers.map((viewer) => (
          <tr key={viewer.userid ?? viewer.external_userid}>
            <td>{viewer.userid ?? `${viewer.name ?? ''} ${viewer.external_userid ?? ''}`}</td>
            <td>{formatSpan(watchedBy(viewer, now / 1000), texts)}</td>
            <td>{yesNo(viewer.joined_at !== undefined)}</td>
            <td>{yesNo(viewer.is_comment === 1)}</td>
            <td>{yesNo(viewer.is_mic === 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const watchedBy = ({ watch_time, joined_at }: Viewer, now: number): number =>
  watch_time + (joined_at === undefined ? 0 : Math.floor(now) - joined_at);
