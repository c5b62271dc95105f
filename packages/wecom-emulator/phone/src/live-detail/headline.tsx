import type { LiveSummary } from '../emulator/api.ts';
import { isHost, type Viewer } from '../handset/viewer.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Chip } from '../parts/chip.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { useTexts } from '../texts/use-texts.ts';
import './headline.css';

export function Headline({ live, viewer }: { live: LiveSummary; viewer: Viewer }) {
  const texts = useTexts();
  return (
    <section className="headline">
      <div className="headline-chips">
        <StatusChip status={live.status} />
        <Chip colour="grey">{texts.live.types[live.type] ?? texts.live.unknown(live.type)}</Chip>
      </div>
      <h2>{live.theme}</h2>
      <p className="headline-host">
        <Avatar name={live.host_name} size={32} />
        <span>
          <strong>{live.host_name}</strong>
          {isHost(live, viewer) && ` (${texts.live.you})`}
          <small>{texts.live.host}</small>
        </span>
      </p>
    </section>
  );
}
