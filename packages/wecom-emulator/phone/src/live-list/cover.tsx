import { useState } from 'react';
import type { LiveSummary } from '../emulator/api.ts';
import { useApi } from '../emulator/emulator-context.ts';
import { Icon } from '../parts/icon.tsx';
import { useTexts } from '../texts/use-texts.ts';
import './cover.css';

/** The cover of an activity live; a plain one where there is none or its media has died. */
export function Cover({ live }: { live: LiveSummary }) {
  const texts = useTexts();
  const api = useApi();
  const [broken, setBroken] = useState<string>();
  const mediaId = live.cover_mediaid;
  if (mediaId === undefined || mediaId === broken) {
    return (
      <span className={`cover cover-plain cover-type-${live.type}`} aria-hidden="true">
        <Icon name="camera" size={26} />
      </span>
    );
  }
  return (
    <span className="cover">
      <img src={api.imageUrl(mediaId)} alt={texts.live.cover(live.theme)} onError={() => setBroken(mediaId)} />
    </span>
  );
}
