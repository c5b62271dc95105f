import { useState } from 'react';
import { visit } from '../../address/use-address.ts';
import { useApi } from '../../emulator/emulator-context.ts';
import type { Command } from '../../emulator/use-command.ts';
import { Button } from '../../parts/button.tsx';
import { useTexts } from '../../texts/use-texts.ts';

/** Asks once more, since what is wiped is gone. */
export function ResetButton({ command }: { command: Command }) {
  const { clock: words } = useTexts();
  const api = useApi();
  const [asked, setAsked] = useState(false);
  const reset = async () => {
    if (await command.run(api.reset)) visit({ live: undefined });
    setAsked(false);
  };
  return (
    <section className="clock-reset">
      <p className="clock-hint">{words.resetHint}</p>
      <div className="clock-buttons">
        {asked ? (
          <>
            <Button look="red" disabled={command.busy} onClick={reset}>
              {words.resetSure}
            </Button>
            <Button onClick={() => setAsked(false)}>{words.keep}</Button>
          </>
        ) : (
          <Button onClick={() => setAsked(true)}>{words.reset}</Button>
        )}
      </div>
    </section>
  );
}
