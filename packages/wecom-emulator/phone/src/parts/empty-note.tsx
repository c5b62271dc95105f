import { Icon, type IconName } from './icon.tsx';
import './empty-note.css';

/** What stands where there is nothing to list. */
export function EmptyNote({ icon, title, hint }: { icon: IconName; title: string; hint?: string }) {
  return (
    <div className="empty">
      <span className="empty-icon">
        <Icon name={icon} size={26} />
      </span>
      <p className="empty-title">{title}</p>
      {hint !== undefined && <p className="empty-hint">{hint}</p>}
    </div>
  );
}
