import type { EmulatorState } from '../../emulator/api.ts';
import { EmptyNote } from '../../parts/empty-note.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { usePortion } from '../../parts/use-portion.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { LiveRow } from './live-row.tsx';
import './lives-panel.css';

export function LivesPanel({ state }: { state: EmulatorState }) {
  const texts = useTexts();
  const { lives, lives_total } = state;
  const { shown, rest, showMore } = usePortion(lives, 50);
  if (lives.length === 0) return <EmptyNote icon="camera" title={texts.lives.empty} hint={texts.phone.emptyHint} />;
  return (
    <div className="panel">
      <table className="lives">
        <caption className="visually-hidden">{texts.lives.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.lives.title}</th>
            <th scope="col">{texts.lives.status}</th>
            <th scope="col">{texts.lives.host}</th>
            <th scope="col">{texts.lives.start}</th>
            <th scope="col">
              <span className="visually-hidden">{texts.lives.fields}</span>
            </th>
          </tr>
        </thead>
        {shown.map((live) => (
          <LiveRow key={live.livingid} live={live} />
        ))}
      </table>
      {lives_total > lives.length && <p className="lives-newest">{texts.lives.newest(lives.length, lives_total)}</p>}
      <MoreButton rest={rest} showMore={showMore} />
    </div>
  );
}
