import { useState } from 'react';
import type { App } from '../../emulator/api.ts';
import { useApi } from '../../emulator/emulator-context.ts';
import { useCommand } from '../../emulator/use-command.ts';
import { useResource } from '../../emulator/use-resource.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyNote } from '../../parts/empty-note.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Field } from '../../parts/field.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { CallRow } from './call-row.tsx';
import './calls-panel.css';

export function CallsPanel({ apps }: { apps: App[] }) {
  const texts = useTexts();
  const api = useApi();
  const command = useCommand();
  const [path, setPath] = useState('');
  const [errcode, setErrcode] = useState('');
  const filter = { path: path.trim(), errcode: /^-?\d+$/.test(errcode) ? errcode : '' };
  const calls = useResource(JSON.stringify(filter), (signal) => api.listCalls(filter, signal));
  const filtered = filter.path !== '' || filter.errcode !== '';
  return (
    <div className="panel">
      <div className="calls-filter">
        <Field label={texts.calls.path}>
          <input value={path} placeholder={texts.calls.pathHint} onChange={(event) => setPath(event.target.value)} />
        </Field>
        <Field label={texts.calls.errcode}>
          <input
            value={errcode}
            placeholder={texts.calls.errcodeHint}
            inputMode="numeric"
            onChange={(event) => setErrcode(event.target.value.trim())}
          />
        </Field>
        <Button disabled={command.busy} onClick={() => command.run(api.clearCalls)}>
          {texts.calls.clear}
        </Button>
      </div>
      <FailureNote command={command} />
      {calls.status === 'loading' && <LoadingNote rows={4} />}
      {calls.status === 'failed' && <EmptyNote icon="close" title={calls.error.message} />}
      {calls.status === 'ready' && calls.value.entries.length === 0 && (
        <EmptyNote icon="clock" title={filtered ? texts.calls.none : texts.calls.empty} />
      )}
      {calls.status === 'ready' && calls.value.entries.length > 0 && (
        <ul className="rows">
          {calls.value.entries
            .toSorted((a, b) => b.id - a.id)
            .map((entry) => (
              <CallRow key={entry.id} entry={entry} apps={apps} />
            ))}
        </ul>
      )}
    </div>
  );
}
