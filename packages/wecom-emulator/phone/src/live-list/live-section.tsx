import { MoreButton } from '../parts/more-button.tsx';
import { usePortion } from '../parts/use-portion.ts';
import { useTexts } from '../texts/use-texts.ts';
import { LiveCard } from './live-card.tsx';
import type { Section } from './sections.ts';

export function LiveSection({ section: { name, lives } }: { section: Section }) {
  const texts = useTexts();
  const { shown, rest, showMore } = usePortion(lives, 30);
  return (
    <section className="live-section" aria-labelledby={`section-${name}`}>
      <h3 id={`section-${name}`}>
        {texts.phone.sections[name]} <span>{lives.length}</span>
      </h3>
      <ul>
        {shown.map((live) => (
          <LiveCard key={live.livingid} live={live} />
        ))}
      </ul>
      <MoreButton rest={rest} showMore={showMore} />
    </section>
  );
}
