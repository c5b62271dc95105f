import type { Delivery } from '../../emulator/api.ts';
import { Chip } from '../../parts/chip.tsx';
import { JsonBlock } from '../../parts/json-block.tsx';
import { formatInstant } from '../../texts/moments.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ExpandableRow } from '../expandable-row.tsx';

/** WeCom tries three times (page 90930). */
const MOST_TRIES = 3;

export function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const texts = useTexts();
  const words = texts.callbacks;
  return (
    <ExpandableRow
      summary={
        <>
          <DeliveryChip delivery={delivery} />
          <span className="row-main">{delivery.event}</span>
          {delivery.fault !== undefined && <Chip colour="amber">{delivery.fault}</Chip>}
          <span className="row-side">{delivery.url}</span>
        </>
      }
    >
      {delivery.refused !== undefined && <p>{delivery.refused}</p>}
      <ol>
        {delivery.tries.map((attempt, index) => (
          <li key={`${attempt.at}-${attempt.outcome}`}>
            {`${words.attempt(index + 1)} · ${formatInstant(attempt.at, texts)} · ${attempt.outcome}`}
          </li>
        ))}
      </ol>
      <JsonBlock title={words.body} value={delivery.xml} />
    </ExpandableRow>
  );
}

function DeliveryChip({ delivery: { delivered, refused, tries } }: { delivery: Delivery }) {
  const { callbacks: words } = useTexts();
  if (delivered) return <Chip colour="green">{`${words.delivered} · ${words.tries(tries.length)}`}</Chip>;
  if (refused === undefined && tries.length < MOST_TRIES) return <Chip colour="amber">{words.waiting}</Chip>;
  return <Chip colour="red">{`${words.failed} · ${words.tries(tries.length)}`}</Chip>;
}
