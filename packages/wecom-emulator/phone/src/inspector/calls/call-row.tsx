import type { App, JournalEntry } from '../../emulator/api.ts';
import { Chip } from '../../parts/chip.tsx';
import { JsonBlock } from '../../parts/json-block.tsx';
import { formatTime } from '../../texts/moments.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ExpandableRow } from '../expandable-row.tsx';

/** One call: what was asked, answered, refused and broken. */
export function CallRow({ entry, apps }: { entry: JournalEntry; apps: App[] }) {
  const texts = useTexts();
  const words = texts.calls;
  const app = apps.find((candidate) => candidate.corpid === entry.corpid && candidate.agentid === entry.agentid);
  return (
    <ExpandableRow
      summary={
        <>
          <ErrcodeChip errcode={entry.errcode} />
          <span className="row-main">
            <span className="call-method">{entry.method}</span> {entry.path}
          </span>
          {entry.fault !== undefined && <Chip colour="amber">{entry.fault}</Chip>}
          <span className="row-side call-time">
            {`${formatTime(entry.at, texts, 'with-seconds')} · ${Math.round(entry.durationMs)} ms`}
          </span>
        </>
      }
    >
      <dl className="call-facts">
        <div>
          <dt>{words.rules}</dt>
          <dd>{entry.rules.length === 0 ? words.nothing : entry.rules.join(', ')}</dd>
        </div>
        <div>
          <dt>{words.fault}</dt>
          <dd>{entry.fault ?? words.nothing}</dd>
        </div>
        <div>
          <dt>{words.app}</dt>
          <dd>{app?.name ?? entry.agentid ?? words.nothing}</dd>
        </div>
        <div>
          <dt>{words.caller}</dt>
          <dd>{entry.ip}</dd>
        </div>
        <div>
          <dt>
            <Chip colour={entry.committed ? 'green' : 'grey'}>
              {entry.committed ? words.committed : words.notCommitted}
            </Chip>
          </dt>
        </div>
      </dl>
      {Object.keys(entry.query).length > 0 && <JsonBlock title={words.query} value={entry.query} />}
      {entry.request !== undefined && <JsonBlock title={words.request} value={entry.request} />}
      {entry.response !== undefined && <JsonBlock title={words.response} value={entry.response} />}
    </ExpandableRow>
  );
}

function ErrcodeChip({ errcode }: { errcode: number | undefined }) {
  const texts = useTexts();
  if (errcode === undefined) return <Chip colour="amber">{texts.calls.lost}</Chip>;
  return <Chip colour={errcode === 0 ? 'green' : 'red'}>{errcode}</Chip>;
}
