import type { Tab } from '../address/use-address.ts';
import type { EmulatorState } from '../emulator/api.ts';
import { CallbacksPanel } from './callbacks/callbacks-panel.tsx';
import { CallsPanel } from './calls/calls-panel.tsx';
import { ClockPanel } from './clock/clock-panel.tsx';
import { FaultsPanel } from './faults/faults-panel.tsx';
import { LivesPanel } from './lives/lives-panel.tsx';
import './inspector.css';

/** Behind the phone: what the emulator holds and was asked, and what may be moved or broken. */
export function Inspector({ tab, state }: { tab: Exclude<Tab, 'phone'>; state: EmulatorState }) {
  switch (tab) {
    case 'lives':
      return <LivesPanel state={state} />;
    case 'calls':
      return <CallsPanel apps={state.apps} />;
    case 'faults':
      return <FaultsPanel faults={state.faults} />;
    case 'clock':
      return <ClockPanel state={state} />;
    case 'callbacks':
      return <CallbacksPanel />;
  }
}
