import type { FaultRule } from '../../emulator/api.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { FaultForm } from './fault-form.tsx';
import { FaultList } from './fault-list.tsx';
import './faults-panel.css';

export function FaultsPanel({ faults }: { faults: FaultRule[] }) {
  const texts = useTexts();
  return (
    <div className="panel">
      <section className="panel-section">
        <h3>{texts.faults.inForce}</h3>
        <FaultList faults={faults} />
      </section>
      <section className="panel-section">
        <h3>{texts.faults.add}</h3>
        <FaultForm />
      </section>
    </div>
  );
}
