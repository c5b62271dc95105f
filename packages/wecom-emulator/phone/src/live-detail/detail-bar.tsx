import { visit } from '../address/use-address.ts';
import { AppBar } from '../handset/app-bar.tsx';
import { Icon } from '../parts/icon.tsx';
import { useTexts } from '../texts/use-texts.ts';

export function DetailBar() {
  const texts = useTexts();
  return (
    <AppBar
      title={texts.phone.title}
      left={
        <button type="button" aria-label={texts.phone.back} onClick={() => visit({ live: undefined })}>
          <Icon name="back" size={22} />
        </button>
      }
    />
  );
}
