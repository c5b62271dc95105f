import type { KeyboardEvent } from 'react';
import { TABS, type Tab, visit } from '../address/use-address.ts';
import { useTexts } from '../texts/use-texts.ts';
import './tab-bar.css';

/** The tabs; the phone is one of them where there is no room for it beside the inspector. */
export function TabBar({ tabs, chosen }: { tabs: readonly Tab[]; chosen: Tab }) {
  const texts = useTexts();
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = tabs[(tabs.indexOf(chosen) + step + tabs.length) % tabs.length] ?? TABS[0];
    visit({ tab: next });
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="tab-bar" role="tablist" aria-label={texts.tabList} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === chosen}
          aria-controls="tab-panel"
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => visit({ tab })}
        >
          {texts.tabs[tab]}
        </button>
      ))}
    </div>
  );
}
