import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createEmulatorApi } from './emulator/api.ts';
import { EmulatorProvider } from './emulator/emulator-context.ts';
import { createStateFeed } from './emulator/state-feed.ts';
import { Page } from './page/page.tsx';
import './tokens.css';
import './base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

const api = createEmulatorApi();
createRoot(root).render(
  <StrictMode>
    <EmulatorProvider value={{ api, feed: createStateFeed(api) }}>
      <Page />
    </EmulatorProvider>
  </StrictMode>,
);
