import { useState } from 'react';
import type { LiveSummary } from '../../emulator/api.ts';
import { CopyableId } from '../../parts/copyable-id.tsx';
import { Icon } from '../../parts/icon.tsx';
import { StatusChip } from '../../parts/status-chip.tsx';
import { formatMoment } from '../../texts/moments.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { LiveFields } from './live-fields.tsx';

export function LiveRow({ live }: { live: LiveSummary }) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <tbody data-livingid={live.livingid}>
      <tr>
        <td className="lives-title">
          <strong>{live.theme}</strong>
          <CopyableId value={live.livingid} />
        </td>
        <td>
          <StatusChip status={live.status} />
        </td>
        <td>{live.host_name}</td>
        <td className="lives-start">{formatMoment(live.reserve_start, texts)}</td>
        <td>
          <button
            type="button"
            className="lives-toggle"
            aria-expanded={open}
            aria-label={texts.lives.open(live.theme)}
            onClick={() => setOpen(!open)}
          >
            <Icon name="chevron" />
          </button>
        </td>
      </tr>
      {open && (
        <tr className="lives-detail">
          <td colSpan={5}>
            <LiveFields live={live} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
