import { EmptyNote } from '../parts/empty-note.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { DetailBar } from './detail-bar.tsx';

/** The address names a live that the emulator does not hold, or that another corp made. */
export function LiveGone() {
  const texts = useTexts();
  return (
    <>
      <DetailBar />
      <EmptyNote icon="camera" title={texts.phone.gone} />
    </>
  );
}
