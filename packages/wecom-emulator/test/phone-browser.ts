import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../scripts/find-browser.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface View {
  /** Parts of the address, such as `member` and `live`. */
  address?: Record<string, string>;
  width?: 390 | 1280;
  colours?: 'light' | 'dark';
}

/** A browser that shows the phone; times are shown in Shanghai's zone. */
export interface PhoneBrowser {
  open(url: string, view?: View): Promise<Page>;
  /** A PNG of 960 by 540 to use as a cover. */
  draw(words: string): Promise<Buffer>;
  /** What pages wrote to their consoles as errors. */
  complaints: string[];
  closePages(): Promise<void>;
  close(): Promise<void>;
}

export async function openPhoneBrowser(): Promise<PhoneBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  const complaints: string[] = [];
  return {
    complaints,
    async closePages() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: () => browser.close(),
    async open(url, { address = {}, width = 1280, colours = 'light' } = {}) {
      const narrow = width === 390;
      const context = await browser.newContext({
        viewport: { width, height: narrow ? 844 : 860 },
        isMobile: narrow,
        hasTouch: narrow,
        colorScheme: colours,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // Chromium writes each refused request down too; the page shows those to the person instead.
        const refused = message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !refused) complaints.push(message.text());
      });
      await page.goto(`${url}/?${new URLSearchParams(address)}`);
      return page;
    },
    async draw(words) {
      const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
      await page.setContent(`<body style="margin:0;height:540px;display:grid;place-items:center;color:#fff;
        font:700 84px sans-serif;background:linear-gradient(120deg,#1b4fd6,#18b6a0)">${words}</body>`);
      const png = await page.screenshot();
      await page.close();
      return png;
    },
  };
}
