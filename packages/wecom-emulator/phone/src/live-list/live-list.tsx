import type { LiveSummary } from '../emulator/api.ts';
import { AppBar } from '../handset/app-bar.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { zoneName } from '../texts/moments.ts';
import { useTexts } from '../texts/use-texts.ts';
import { LiveSection } from './live-section.tsx';
import { sectionsOf } from './sections.ts';
import './live-list.css';

export function LiveList({ lives }: { lives: LiveSummary[] }) {
  const texts = useTexts();
  const sections = sectionsOf(lives);
  return (
    <>
      <AppBar title={texts.phone.title} />
      <div className="live-list">
        {sections.length === 0 && <EmptyNote icon="camera" title={texts.phone.empty} hint={texts.phone.emptyHint} />}
        {sections.map((section) => (
          <LiveSection key={section.name} section={section} />
        ))}
        {sections.length > 0 && <p className="live-list-zone">{texts.live.zone(zoneName())}</p>}
      </div>
    </>
  );
}
