import type { ReactNode } from 'react';
import './field.css';

/** A label above its control. */
export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control comes in as children
    <label className="field">
      <span>{label}</span>
      {children}
    </label>
  );
}
