import type { ReactNode } from 'react';
import './chip.css';

export type ChipColour = 'blue' | 'green' | 'amber' | 'red' | 'grey';

export function Chip({
  colour,
  pulse = false,
  children,
}: {
  colour: ChipColour;
  pulse?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={`chip chip-${colour}`}>
      {pulse && <span className="chip-pulse" aria-hidden="true" />}
      {children}
    </span>
  );
}
