import { Refused } from '../emulator/api.ts';
import type { Command } from '../emulator/use-command.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from './icon.tsx';
import './failure-note.css';

/** Why the emulator did not do what it was asked. */
export function FailureNote({ command: { failure, dismiss } }: { command: Command }) {
  const texts = useTexts();
  if (failure === undefined) return null;
  return (
    <div className="failure" role="alert">
      <span>{failure instanceof Refused ? texts.refused(failure.message) : texts.unreachable}</span>
      <button type="button" aria-label={texts.dismiss} onClick={dismiss}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
