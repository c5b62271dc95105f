import type { FaultRule } from '../../emulator/api.ts';
import { useApi } from '../../emulator/emulator-context.ts';
import { useCommand } from '../../emulator/use-command.ts';
import { Button } from '../../parts/button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { faultCount, faultTarget, faultText } from './fault-text.ts';

export function FaultList({ faults }: { faults: FaultRule[] }) {
  const texts = useTexts();
  const api = useApi();
  const command = useCommand();
  return (
    <>
      <FailureNote command={command} />
      {faults.length === 0 ? (
        <p className="faults-none">{texts.faults.empty}</p>
      ) : (
        <ul className="rows">
          {faults.map((rule) => (
            <li key={rule.id} className="fault">
              <span className="fault-text">
                <code>{faultTarget(rule, texts)}</code>
                <strong>{faultText(rule, texts)}</strong>
                <small>{faultCount(rule, texts)}</small>
              </span>
              <Button
                size="small"
                disabled={command.busy}
                aria-label={`${texts.faults.remove}: ${faultTarget(rule, texts)} ${faultText(rule, texts)}`}
                onClick={() => command.run(() => api.removeFault(rule.id))}
              >
                {texts.faults.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
