import { LIVE } from '../../../src/world.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Chip, type ChipColour } from './chip.tsx';

const COLOURS: readonly ChipColour[] = ['blue', 'green', 'grey', 'amber', 'red'];

export function StatusChip({ status }: { status: number }) {
  const texts = useTexts();
  return (
    <Chip colour={COLOURS[status] ?? 'grey'} pulse={status === LIVE.living}>
      {texts.live.status[status] ?? texts.live.unknown(status)}
    </Chip>
  );
}
