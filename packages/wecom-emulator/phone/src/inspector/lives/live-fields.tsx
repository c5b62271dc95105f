import { visit } from '../../address/use-address.ts';
import type { LiveSummary } from '../../emulator/api.ts';
import { useApi } from '../../emulator/emulator-context.ts';
import { useCommand } from '../../emulator/use-command.ts';
import { useResource } from '../../emulator/use-resource.ts';
import { Button } from '../../parts/button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { formatInstant } from '../../texts/moments.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ViewerTable } from './viewer-table.tsx';

const MOMENTS = new Set(['reserve_start', 'started_at', 'ended_at', 'created_at']);

/** Every field under its own name, who watched, and what only the vendor's machines do: the replay. */
export function LiveFields({ live }: { live: LiveSummary }) {
  const texts = useTexts();
  const api = useApi();
  const command = useCommand();
  const detail = useResource(live.livingid, (signal) => api.readLive(live.livingid, signal));
  const act = (name: 'replay-ready' | 'replay-failed') => () =>
    command.run(() => api.act(name, { livingid: live.livingid }));
  return (
    <div className="live-fields">
      <div className="live-fields-acts">
        <Button size="small" onClick={() => visit({ live: live.livingid, corp: live.corpid, tab: 'phone' }, 'push')}>
          {texts.lives.inPhone}
        </Button>
        <Button size="small" disabled={command.busy} onClick={act('replay-ready')}>
          {texts.lives.ready}
        </Button>
        <Button size="small" disabled={command.busy} onClick={act('replay-failed')}>
          {texts.lives.failed}
        </Button>
      </div>
      <FailureNote command={command} />
      <dl>
        {Object.entries(live).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {typeof value === 'object' || value === '' ? JSON.stringify(value) : String(value)}
              {MOMENTS.has(name) && <small>{formatInstant(Number(value) * 1000, texts)}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {detail.status === 'ready' && <ViewerTable viewers={detail.value.viewers} total={live.viewer_num} />}
    </div>
  );
}
