import type { LiveSummary } from '../emulator/api.ts';
import { useApi } from '../emulator/emulator-context.ts';
import { useTexts } from '../texts/use-texts.ts';
import './about.css';

export function About({ live }: { live: LiveSummary }) {
  const texts = useTexts();
  const api = useApi();
  const about = live.activity_description ?? live.description;
  return (
    <section className="about">
      <h3>{texts.live.about}</h3>
      <p className={about === '' ? 'about-none' : 'about-text'}>{about === '' ? texts.live.noAbout : about}</p>
      {live.image_mediaids.length > 0 && (
        <ul className="about-pictures" aria-label={texts.live.pictures}>
          {live.image_mediaids.map((mediaId, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one image may be given twice, and the order never changes
            <li key={index}>
              <img src={api.imageUrl(mediaId)} alt={texts.live.picture(index + 1)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
