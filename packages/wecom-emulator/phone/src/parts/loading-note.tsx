import { useTexts } from '../texts/use-texts.ts';
import './loading-note.css';

/** Rows of the size that is to come, so that nothing jumps when it does. */
export function LoadingNote({ rows }: { rows: number }) {
  const texts = useTexts();
  return (
    <div className="skeleton" role="status" aria-label={texts.loading}>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <span key={row} className="skeleton-row" />
      ))}
    </div>
  );
}
