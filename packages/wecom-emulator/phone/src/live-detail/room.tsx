import { type FormEvent, useState } from 'react';
import { useApi } from '../emulator/emulator-context.ts';
import type { Command } from '../emulator/use-command.ts';
import { Button } from '../parts/button.tsx';
import { useTexts } from '../texts/use-texts.ts';
import './room.css';

/** Inside the live: say something, or leave. */
export function Room({ livingid, userid, command }: { livingid: string; userid: string; command: Command }) {
  const texts = useTexts();
  const api = useApi();
  const [draft, setDraft] = useState('');
  const [sent, setSent] = useState<string[]>([]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const text = draft.trim();
    if (text === '') return;
    if (await command.run(() => api.act('comment', { livingid, userid, text }))) {
      setSent([...sent, text]);
      setDraft('');
    }
  };
  return (
    <div className="room">
      {sent.length > 0 && (
        <ol className="room-comments" aria-live="polite">
          {sent.slice(-3).map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be said twice
            <li key={index}>
              <b>{texts.acts.sent}</b> {text}
            </li>
          ))}
        </ol>
      )}
      <form onSubmit={send} className="room-form">
        <input
          aria-label={texts.acts.comment}
          placeholder={texts.acts.comment}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
        <Button type="submit" look="blue" disabled={command.busy || draft.trim() === ''}>
          {texts.acts.send}
        </Button>
      </form>
      <Button disabled={command.busy} onClick={() => command.run(() => api.act('leave-live', { livingid, userid }))}>
        {texts.acts.leave}
      </Button>
    </div>
  );
}
