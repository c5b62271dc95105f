import { type Lang, visit } from '../address/use-address.ts';
import type { Snapshot } from '../emulator/state-feed.ts';
import { Chip } from '../parts/chip.tsx';
import { useTexts } from '../texts/use-texts.ts';
import './top-bar.css';

const LANGUAGES: readonly (readonly [Lang, string])[] = [
  ['zh-CN', '中文'],
  ['en', 'English'],
];

export function TopBar({ lang, connection }: { lang: Lang; connection: Snapshot['connection'] }) {
  const texts = useTexts();
  return (
    <header className="top-bar">
      <img src="./icon.svg" width="30" height="30" alt="" />
      <h1>{texts.product}</h1>
      {connection === 'open' && (
        <span className="top-bar-state">
          <Chip colour="green">{texts.online}</Chip>
        </span>
      )}
      <fieldset className="languages" aria-label={texts.language}>
        {LANGUAGES.map(([code, name]) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-pressed={code === lang}
            onClick={() => visit({ lang: code })}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </header>
  );
}
