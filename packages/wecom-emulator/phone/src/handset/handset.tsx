import type { ReactNode } from 'react';
import { useNow } from '../emulator/use-now.ts';
import { formatTime } from '../texts/moments.ts';
import { useTexts } from '../texts/use-texts.ts';
import './handset.css';

/** The phone around the screen; its clock is the emulator's. */
export function Handset({ children }: { children: ReactNode }) {
  const texts = useTexts();
  const now = useNow();
  return (
    <section className="handset" aria-label={texts.phone.frame}>
      <div className="handset-status">
        <time>{formatTime(now, texts, 'without-seconds')}</time>
        <svg width="58" height="14" viewBox="0 0 58 14" fill="currentColor" aria-hidden="true">
          <path d="M0 9h3v4H0zM5 6.500h3V13H5zM10 4h3v9h-3zM15 1h3v12h-3z" />
          <rect x="30" y="1.5" width="22" height="11" rx="3" fill="none" stroke="currentColor" opacity=".5" />
          <rect x="32" y="3.5" width="15" height="7" rx="1.5" />
          <path d="M54 5v4c1-.2 1.5-1 1.5-2S55 5.2 54 5z" />
        </svg>
      </div>
      <div className="handset-screen">{children}</div>
    </section>
  );
}
