import { useApi } from '../../emulator/emulator-context.ts';
import { useResource } from '../../emulator/use-resource.ts';
import { EmptyNote } from '../../parts/empty-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { DeliveryRow } from './delivery-row.tsx';

export function CallbacksPanel() {
  const texts = useTexts();
  const api = useApi();
  const callbacks = useResource('callbacks', api.listDeliveries);
  if (callbacks.status === 'loading') return <LoadingNote rows={4} />;
  if (callbacks.status === 'failed') return <EmptyNote icon="close" title={callbacks.error.message} />;
  const { deliveries } = callbacks.value;
  if (deliveries.length === 0) {
    return <EmptyNote icon="bell" title={texts.callbacks.empty} hint={texts.callbacks.emptyHint} />;
  }
  return (
    <div className="panel">
      <ul className="rows">
        {deliveries.map((delivery, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: counted from the oldest, a delivery keeps its number
          <DeliveryRow key={deliveries.length - index} delivery={delivery} />
        ))}
      </ul>
    </div>
  );
}
