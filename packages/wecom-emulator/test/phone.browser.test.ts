import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type RunningEmulator, startEmulator } from '../src/index.ts';
import { buildPhone } from './build-phone.ts';
import { type CorpCalls, openCorpCalls } from './corp-calls.ts';
import { openPhoneBrowser, type PhoneBrowser, type View } from './phone-browser.ts';

const INSTALLING_A_BROWSER_MS = 600_000;
/** A browser among other tests on two cores takes its time. */
const PATIENCE_MS = 60_000;
vi.setConfig({ testTimeout: PATIENCE_MS });

let browser: PhoneBrowser;
let emulator: RunningEmulator;
let corp: CorpCalls;

beforeAll(async () => {
  buildPhone();
  browser = await openPhoneBrowser();
}, INSTALLING_A_BROWSER_MS);
afterAll(() => browser.close());

beforeEach(async () => {
  emulator = await startEmulator();
  corp = await openCorpCalls(emulator.url, emulator.clock.now);
});
afterEach(async () => {
  await browser.closePages();
  await emulator.close();
  expect(browser.complaints).toEqual([]);
});

const open = (view?: View): Promise<Page> => browser.open(emulator.url, view);
const phoneOf = (page: Page): Locator => page.getByRole('region', { name: /直播应用|Live app/ });
const inspectorOf = (page: Page): Locator => page.getByRole('tabpanel');
const press = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true }).click();
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: PATIENCE_MS });
const liveOf = (livingid: string) => emulator.world.lives.get(livingid);

async function createLaunch(): Promise<string> {
  const cover = await corp.upload(await browser.draw('秋季新品发布会'));
  return corp.createLive({
    theme: '秋季新品发布会',
    type: 4,
    remind_time: 900,
    activity_cover_mediaid: cover,
    activity_detail: { description: '首次展示全新产品线', image_list: [cover, cover] },
  });
}

describe('the phone', () => {
  test('shows a member a reserved activity live with cover, host, time and reminder', async () => {
    emulator.clock.set(Date.UTC(2026, 10, 22, 2, 0));
    emulator.clock.freeze();
    corp = await openCorpCalls(emulator.url, emulator.clock.now);
    await createLaunch();
    const page = await open({ address: { member: 'lisi' } });
    const card = phoneOf(page).getByRole('region', { name: '预约中' }).getByRole('button');
    expect(await card.innerText()).toContain('秋季新品发布会');
    expect(await card.innerText()).toContain('张三');
    expect(await card.innerText()).toContain('11月22日 周日 11:00 GMT+8');
    expect(await card.innerText()).toContain('开播前 15 分钟提醒');
    expect(await card.innerText()).toContain('首次展示全新产品线');
    const cover = card.getByRole('img', { name: '「秋季新品发布会」的封面' });
    await eventually(() => cover.evaluate(({ naturalWidth }: { naturalWidth?: number }) => naturalWidth)).toBe(960);

    await card.click();
    await page.getByRole('heading', { name: '秋季新品发布会' }).waitFor();
    expect(await phoneOf(page).innerText()).toContain('30 分钟');
    expect(await phoneOf(page).getByRole('img', { name: /附图/ }).count()).toBe(2);
    await page.goBack();
    await card.waitFor();
  });

  test('lets the host start, others join, comment and leave, and the host end; all see it at once', async () => {
    const livingid = await createLaunch();
    const hostPage = await open({ address: { member: 'zhangsan', live: livingid } });
    const viewerPage = await open({ address: { member: 'lisi', live: livingid }, width: 390 });
    const [host, viewer] = [phoneOf(hostPage), phoneOf(viewerPage)];

    await press(viewer, '预约直播');
    await viewer.getByRole('button', { name: '已预约，开播时提醒我' }).waitFor();
    await press(host, '开始直播');
    await press(viewer, '进入直播');
    await viewer.getByPlaceholder('说点什么').fill('大家好');
    await press(viewer, '发送');
    await viewer.getByText('大家好').waitFor();
    await host.getByText('在线 1').waitFor();
    expect(liveOf(livingid)).toMatchObject({ status: 1, comment_num: 1, subscribers: ['lisi'] });
    await press(viewer, '离开直播间');
    await host.getByText('在线 0').waitFor();
    await viewer.getByRole('button', { name: '进入直播' }).waitFor();

    await press(host, '结束直播');
    await viewer.getByText('实际时长').waitFor();
    expect(await viewer.innerText()).toContain('已结束');
    expect(liveOf(livingid)).toMatchObject({ status: 2, viewers: [{ userid: 'lisi', is_comment: 1 }] });
  });

  test('shows a replay that the host enabled as generating, then ready, and plays it', async () => {
    const livingid = await createLaunch();
    const page = await open({ address: { member: 'zhangsan', live: livingid } });
    const phone = phoneOf(page);
    await press(phone, '开始直播');
    await phone.getByRole('switch', { name: '开启回放' }).click();
    await phone.getByText('已开启，结束后生成').waitFor();
    await press(phone, '结束直播');
    await phone.getByText('生成中').waitFor();
    expect(await phone.getByRole('button', { name: '观看回放' }).count()).toBe(0);

    await page.getByRole('button', { name: '展开「秋季新品发布会」的全部字段' }).click();
    await press(inspectorOf(page), '回放生成成功');
    await phone.getByText('可观看').waitFor();
    await press(phone, '观看回放');
    await phone.getByRole('slider', { name: '播放进度' }).waitFor();

    await corp.call('living/delete_replay_data', { livingid });
    await phone.getByText('已删除').waitFor();
    expect(await phone.getByRole('slider').count()).toBe(0);
  });

  test('shows a live as cancelled once the API cancelled it, and as expired once its time has passed', async () => {
    const cancelled = await corp.createLive({ theme: '取消的直播' });
    await corp.createLive({ theme: '没人开播的直播' });
    const page = await open({ address: { member: 'lisi' } });
    const phone = phoneOf(page);
    await phone.getByRole('region', { name: '预约中 2' }).waitFor();
    await corp.call('living/cancel', { livingid: cancelled });
    await phone.getByRole('region', { name: '已取消' }).getByText('取消的直播').waitFor();
    emulator.clock.advance(7200);
    await phone.getByRole('region', { name: '已过期' }).getByText('没人开播的直播').waitFor();
  });

  test('lets a live expire on the screen when its time passes while nothing else happens', async () => {
    const page = await open({ address: { member: 'lisi' } });
    await phoneOf(page).getByText('还没有直播').waitFor();
    await corp.createLive({ theme: '没人开播的直播', living_start: nowSeconds() + 2, living_duration: 1 });
    await phoneOf(page).getByRole('region', { name: '已过期' }).waitFor();
  });

  test('says so where there is no live yet, and where the address names one that does not exist', async () => {
    const page = await open();
    await phoneOf(page).getByText('还没有直播').waitFor();
    await page.goto(`${emulator.url}/?live=lvNoSuchLive`);
    await page.getByText('这场直播不存在了').waitFor();
    await press(page, '返回直播列表');
    await phoneOf(page).getByText('还没有直播').waitFor();
  });

  test('keeps the chosen member, the tab and the language in the address', async () => {
    const page = await open({ address: { tab: 'clock' } });
    await page.getByLabel('以谁的身份查看').selectOption({ label: '王五 · 市场部' });
    await press(page, 'English');
    await page.reload();
    expect(await page.getByLabel('See it as').inputValue()).toContain('/wangwu');
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Clock');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('starts in the language of the browser', async () => {
    const page = await open();
    await page.getByRole('heading', { name: '企业微信模拟器' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });
});

describe('the inspector', () => {
  test('shows the sentence of an act that the emulator refused, and nothing has changed', async () => {
    const livingid = await corp.createLive({});
    const page = await open();
    await page.getByRole('button', { name: '展开「季度复盘」的全部字段' }).click();
    await press(inspectorOf(page), '回放生成成功');
    const refusal = inspectorOf(page).getByRole('alert');
    expect(await refusal.innerText()).toContain(`No replay of the live ${livingid} is being generated.`);
    expect(liveOf(livingid)).not.toHaveProperty('replay_status');
    await press(refusal, '关闭提示');
    await refusal.waitFor({ state: 'detached' });
  });

  test('lists every field of a live, who watched it, and its id to copy', async () => {
    const livingid = await corp.createLive({ description: '三季度数据' });
    await corp.act('start-live', { livingid });
    await corp.act('join-live', { livingid, userid: 'lisi' });
    const page = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(inspectorOf(page), `复制 ${livingid}`);
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(livingid);
    await page.getByRole('button', { name: '展开「季度复盘」的全部字段' }).click();
    expect(await inspectorOf(page).innerText()).toMatch(/description\s+三季度数据/);
    expect(await inspectorOf(page).innerText()).toMatch(/reserve_living_duration\s+1800/);
    const viewers = inspectorOf(page).getByRole('table', { name: '观看者' });
    expect(await viewers.getByRole('row', { name: /lisi/ }).innerText()).toMatch(/是\s+否\s+否$/);
  });

  test('shows a call with what was sent, answered and refused, and finds it by path and code', async () => {
    const tooLong = '一个超过二十个字符限制所以一定会被拒绝的标题';
    await expect(corp.createLive({ theme: tooLong })).rejects.toThrow('40058');
    const page = await open({ address: { tab: 'calls' } });
    const calls = inspectorOf(page).getByRole('listitem');
    await eventually(() => calls.count()).toBe(2);
    await page.getByLabel('错误码').fill('40058');
    await eventually(() => calls.count()).toBe(1);
    await calls.getByRole('button').click();
    const shown = await calls.innerText();
    for (const part of ['/cgi-bin/living/create', 'theme:length', tooLong, '"errcode": 40058', '未生效']) {
      expect(shown).toContain(part);
    }
    await page.getByLabel('路径或其结尾').fill('gettoken');
    await inspectorOf(page).getByText('没有符合条件的调用').waitFor();
    await press(inspectorOf(page), '清空记录');
    await page.getByLabel('路径或其结尾').fill('');
    await page.getByLabel('错误码').fill('');
    await inspectorOf(page).getByText('还没有调用').waitFor();
    expect(emulator.journal.count()).toBe(0);
  });

  test('injects a fault from a preset that hits the next call after it was committed', async () => {
    const page = await open({ address: { tab: 'faults' } });
    const panel = inspectorOf(page);
    await press(panel, 'create：生效后断开');
    await press(panel, '注入故障');
    await panel.getByText('断开连接 · 生效后').waitFor();
    await expect(corp.createLive({ theme: '失而复得' })).rejects.toThrow('fetch failed');
    await panel.getByText('没有故障').waitFor();
    await phoneOf(page).getByText('失而复得').waitFor();
    emulator.journal.expect({ path: 'living/create', committed: true }, 1);
  });

  test('injects a fault from the form and removes it again', async () => {
    const page = await open({ address: { tab: 'faults' } });
    const panel = inspectorOf(page);
    await panel.getByLabel('作用于').selectOption('回调');
    await panel.getByLabel('效果').selectOption('延迟推送');
    await panel.getByLabel('毫秒').fill('250');
    await panel.getByLabel('先放过').fill('2');
    await panel.getByLabel('次数').fill('');
    await press(panel, '注入故障');
    await panel.getByText('先放过 2 次 · 一直有效').waitFor();
    expect(emulator.faults.list()).toMatchObject([{ on: 'callback', skip: 2, effect: { kind: 'late', ms: 250 } }]);
    await panel.getByRole('button', { name: /^移除/ }).click();
    await panel.getByText('没有故障').waitFor();
    expect(emulator.faults.list()).toEqual([]);
  });

  test('moves the clock, to the next start too, and freezes it', async () => {
    await corp.createLive({ living_start: nowSeconds() + 90_000 });
    const livingid = await corp.createLive({ living_start: nowSeconds() + 5000 });
    const page = await open({ address: { tab: 'clock' } });
    const panel = inspectorOf(page);
    await press(panel, '冻结时钟');
    await panel.getByText('已冻结').waitFor();
    const frozenAt = emulator.clock.now();
    await press(panel, '+ 1 小时');
    await eventually(() => emulator.clock.now()).toBe(frozenAt + 3_600_000);
    await press(panel, '到下一场直播开始');
    await eventually(() => emulator.clock.now()).toBe(Number(liveOf(livingid)?.reserve_start) * 1000);
    await press(panel, '恢复走时');
    await panel.getByText('走时中').waitFor();
    expect(emulator.clock.isFrozen()).toBe(false);
  });

  test('asks before it resets the emulator', async () => {
    await corp.createLive({});
    const page = await open({ address: { tab: 'clock' } });
    await press(page, '重置模拟器');
    await press(page, '不重置');
    expect(emulator.world.lives.size).toBe(1);
    await press(page, '重置模拟器');
    await press(page, '确定重置');
    await phoneOf(page).getByText('还没有直播').waitFor();
  });

  test('shows a callback that was sent, what it said, and one that nobody took', async () => {
    const server = createServer((_request, response) => response.end('ok')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const app = emulator.world.apps.get('wwemulatedcorp0001/1000002');
    if (app === undefined) throw new Error('The seed has no such app.');
    app.callback = { url: `http://127.0.0.1:${port}/`, token: 'token', encodingAesKey: 'a'.repeat(43) };
    const livingid = await corp.createLive({});
    const page = await open({ address: { tab: 'callbacks' } });
    await inspectorOf(page).getByText('还没有回调').waitFor();
    await corp.act('start-live', { livingid });
    const delivery = inspectorOf(page).getByRole('listitem').first();
    await delivery.getByText('已送达 · 尝试 1 次').waitFor();
    await delivery.getByRole('button').click();
    expect(await delivery.innerText()).toContain(livingid);
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    await corp.act('end-live', { livingid });
    await inspectorOf(page).getByText('未送达 · 尝试 3 次').waitFor();
  });

  test('can be walked through with the keyboard', async () => {
    const page = await open({ address: { tab: 'lives' } });
    await page.getByRole('tab', { name: '直播' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('调用');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('回调');
    await inspectorOf(page).getByText('还没有回调').waitFor();
  });
});

test('the page says that the emulator is gone, and goes on when it is back', async () => {
  const page = await open();
  await phoneOf(page).getByText('还没有直播').waitFor();
  const { port } = new URL(emulator.url);
  await emulator.close();
  await page.getByRole('alert').getByText('正在重新连接').waitFor();
  emulator = await startEmulator({ port: Number(port) });
  corp = await openCorpCalls(emulator.url, emulator.clock.now);
  await corp.createLive({ theme: '回来了' });
  await phoneOf(page).getByText('回来了').waitFor();
  await page.getByRole('alert').waitFor({ state: 'detached' });
});

const nowSeconds = () => Math.floor(emulator.clock.now() / 1000);
