import { useTexts } from '../texts/use-texts.ts';
import { Button } from './button.tsx';

export function MoreButton({ rest, showMore }: { rest: number; showMore(): void }) {
  const texts = useTexts();
  if (rest === 0) return null;
  return (
    <Button size="small" onClick={showMore}>
      {texts.more(rest)}
    </Button>
  );
}
