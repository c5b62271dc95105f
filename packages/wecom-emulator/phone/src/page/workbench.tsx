import { type Address, TABS } from '../address/use-address.ts';
import type { EmulatorState } from '../emulator/api.ts';
import { Inspector } from '../inspector/inspector.tsx';
import { TabBar } from '../inspector/tab-bar.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { PhoneSide } from './phone-side.tsx';
import { useIsWide } from './use-is-wide.ts';
import './workbench.css';

const BESIDE_THE_PHONE = TABS.filter((tab) => tab !== 'phone');

/** Phone and inspector: side by side where there is room, else one tab at a time. */
export function Workbench({ state, address }: { state: EmulatorState; address: Address }) {
  const texts = useTexts();
  const wide = useIsWide();
  const tab = address.tab;
  const inspected = tab === 'phone' ? 'lives' : tab;
  const phone = <PhoneSide state={state} address={address} />;
  if (wide) {
    return (
      <main className="workbench workbench-wide">
        {phone}
        <section className="inspector" aria-label={texts.inspector}>
          <TabBar tabs={BESIDE_THE_PHONE} chosen={inspected} />
          <div className="inspector-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${inspected}`}>
            <Inspector tab={inspected} state={state} />
          </div>
        </section>
      </main>
    );
  }
  return (
    <main className="workbench">
      <TabBar tabs={TABS} chosen={tab} />
      <div className="workbench-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'phone' ? phone : <Inspector tab={tab} state={state} />}
      </div>
    </main>
  );
}
