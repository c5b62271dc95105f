import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningEmulator, startEmulator } from '../src/index.ts';
import { buildPhone } from './build-phone.ts';
import { type CorpCalls, openCorpCalls } from './corp-calls.ts';
import { openPhoneBrowser, type PhoneBrowser } from './phone-browser.ts';

const INSTALLING_A_BROWSER_MS = 600_000;
const MANY_PAGES_MS = 120_000;
/** Look at these after a change of the page; two of them are kept in docs/images. */
const screenshots = process.env.PHONE_SCREENSHOTS ?? join(tmpdir(), 'livebus-phone');

let browser: PhoneBrowser;
let emulator: RunningEmulator;
let lives: Record<'reserved' | 'running' | 'ended', string>;

beforeAll(async () => {
  buildPhone();
  mkdirSync(screenshots, { recursive: true });
  browser = await openPhoneBrowser();
  emulator = await startEmulator();
  lives = await playScene(await openCorpCalls(emulator.url, emulator.clock.now));
}, INSTALLING_A_BROWSER_MS);
afterAll(async () => {
  await browser.close();
  await emulator.close();
});

/** Lives in every state, a refused call, a fault in force. */
async function playScene(corp: CorpCalls) {
  const cover = await corp.upload(await browser.draw('秋季新品发布会'));
  const reserved = await corp.createLive({
    theme: '秋季新品发布会',
    type: 4,
    remind_time: 900,
    activity_cover_mediaid: cover,
    activity_detail: {
      description: '首次展示全新产品线。\n现场答疑，并有三轮抽奖。',
      image_list: [cover, cover, cover],
    },
  });
  const running = await corp.createLive({ theme: '季度销售复盘会', anchor_userid: 'wangwu' });
  await corp.act('enable-replay', { livingid: running });
  await corp.act('start-live', { livingid: running });
  await corp.act('join-live', { livingid: running, userid: 'lisi' });
  await corp.act('join-live', { livingid: running, external_userid: `wm${'x'.repeat(30)}`, name: '陈先生' });
  const ended = await corp.createLive({ theme: '新员工入职培训', type: 3, description: '制度、差旅与信息安全。' });
  await corp.act('enable-replay', { livingid: ended });
  await corp.act('start-live', { livingid: ended });
  emulator.clock.advance(1500);
  await corp.act('end-live', { livingid: ended });
  await corp.act('replay-ready', { livingid: ended });
  await corp.call('living/cancel', { livingid: await corp.createLive({ theme: '取消了的发布会彩排' }) });
  const tooLong = corp.createLive({ theme: '一个超过二十个字符限制所以一定会被拒绝的标题' });
  await expect(tooLong).rejects.toThrow('40058');
  emulator.faults.add({ path: 'living/create', times: 1, effect: { kind: 'reset', when: 'after-commit' } });
  return { reserved, running, ended };
}

const views = (): Record<string, Record<string, string>> => ({
  list: { member: 'lisi' },
  'reserved-host': { member: 'zhangsan', live: lives.reserved },
  'reserved-viewer': { member: 'lisi', live: lives.reserved },
  'running-viewer': { member: 'lisi', live: lives.running },
  ended: { member: 'lisi', live: lives.ended },
  lives: { tab: 'lives' },
  calls: { tab: 'calls' },
  faults: { tab: 'faults' },
  clock: { tab: 'clock' },
  callbacks: { tab: 'callbacks' },
});

const settings = [
  { lang: 'zh-CN', width: 390, colours: 'light', word: '企业微信模拟器' },
  { lang: 'zh-CN', width: 1280, colours: 'light', word: '企业微信模拟器' },
  { lang: 'en', width: 390, colours: 'dark', word: 'WeCom emulator' },
  { lang: 'en', width: 1280, colours: 'dark', word: 'WeCom emulator' },
] as const;

test.for(settings)(
  'every view fits $width px without a horizontal scroll bar, in $lang and $colours',
  { timeout: MANY_PAGES_MS },
  async ({ lang, width, colours, word }) => {
    const page = await browser.open(emulator.url, { address: { lang }, width, colours });
    for (const [name, address] of Object.entries(views())) {
      await page.goto(`${emulator.url}/?${new URLSearchParams({ lang, ...address })}`);
      await page.getByRole('heading', { name: word }).waitFor();
      await page.getByRole('tabpanel').waitFor();
      const toggle = page.getByRole('tabpanel').locator('button[aria-expanded=false]').first();
      if (name === 'lives' || name === 'calls') await toggle.click();
      expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(width);
      await page.screenshot({
        path: join(screenshots, `${name}-${lang}-${width}-${colours}.png`),
        fullPage: 'tab' in address,
        animations: 'disabled',
      });
    }
    expect(browser.complaints).toEqual([]);
  },
);
