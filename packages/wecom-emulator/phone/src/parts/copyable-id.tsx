import { useState } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from './icon.tsx';
import './copyable-id.css';

/** An id in full, and a button that puts it on the clipboard. */
export function CopyableId({ value }: { value: string }) {
  const texts = useTexts();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <span className="copyable">
      <code>{value}</code>
      <button
        type="button"
        className={copied ? 'copy copy-done' : 'copy'}
        aria-label={`${copied ? texts.copied : texts.copy} ${value}`}
        title={copied ? texts.copied : texts.copy}
        onClick={copy}
        onBlur={() => setCopied(false)}
      >
        <Icon name="copy" size={15} />
      </button>
    </span>
  );
}
