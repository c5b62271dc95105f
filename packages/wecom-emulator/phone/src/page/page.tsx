import { type Lang, useAddress } from '../address/use-address.ts';
import { useSnapshot } from '../emulator/emulator-context.ts';
import { EmptyNote } from '../parts/empty-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { en } from '../texts/en.ts';
import { TextsProvider } from '../texts/use-texts.ts';
import { type Texts, zhCn } from '../texts/zh-cn.ts';
import { TopBar } from './top-bar.tsx';
import { useDocumentLanguage } from './use-document-language.ts';
import { Workbench } from './workbench.tsx';
import './page.css';

const TEXTS: Record<Lang, Texts> = { 'zh-CN': zhCn, en };

export function Page() {
  const address = useAddress();
  const { connection, state } = useSnapshot();
  const texts = TEXTS[address.lang];
  useDocumentLanguage(address.lang);
  return (
    <TextsProvider value={texts}>
      <title>{texts.product}</title>
      <div className="page">
        <TopBar lang={address.lang} connection={connection} />
        {connection === 'lost' && state !== undefined && (
          <p className="page-lost" role="alert">
            {texts.lost}
          </p>
        )}
        {state !== undefined && <Workbench state={state} address={address} />}
        {state === undefined && connection === 'lost' && <EmptyNote icon="close" title={texts.lostFirst} />}
        {state === undefined && connection !== 'lost' && <LoadingNote rows={5} />}
      </div>
    </TextsProvider>
  );
}
