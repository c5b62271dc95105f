import { type ReactNode, useId, useState } from 'react';
import { Icon } from '../parts/icon.tsx';

/** A line of a list that opens to show the rest. */
export function ExpandableRow({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li>
      <button
        type="button"
        className="row-toggle"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="chevron" size={16} />
        {summary}
      </button>
      {open && (
        <div id={id} className="row-detail">
          {children}
        </div>
      )}
    </li>
  );
}
