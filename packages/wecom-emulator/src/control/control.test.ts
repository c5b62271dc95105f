import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CorpCalls, openCorpCalls } from '../../test/corp-calls.ts';
import { openControl } from '../../test/open-control.ts';
import { type RunningEmulator, startEmulator } from '../start-emulator.ts';

let emulator: RunningEmulator;
let corp: CorpCalls;
let control: ReturnType<typeof openControl>;

beforeEach(async () => {
  emulator = await startEmulator();
  corp = await openCorpCalls(emulator.url, emulator.clock.now);
  control = openControl(emulator.url);
});
afterEach(() => emulator.close());

describe('the state', () => {
  test('shows corps, apps, lives, assumptions and faults, and no secret', async () => {
    const livingid = await corp.createLive({ theme: '季度复盘' });
    emulator.faults.add({ path: 'cancel', effect: { kind: 'reset' } });
    const { status, body } = await control('GET', 'state');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      now: expect.closeTo(Date.now(), -4),
      frozen: false,
      corps: [
        {
          corpid: 'wwemulatedcorp0001',
          members: expect.arrayContaining([expect.objectContaining({ userid: 'zhangsan' })]),
        },
      ],
      apps: expect.arrayContaining([expect.objectContaining({ agentid: 1000002, kind: 'self_built', enabled: true })]),
      lives: [{ livingid, theme: '季度复盘', host_name: '张三', viewer_num: 0, online_count: 0, subscribe_count: 0 }],
      assumptions: { lengthRule: 'both' },
      faults: [{ id: 1, effect: { kind: 'reset' } }],
    });
    expect(JSON.stringify(body)).not.toMatch(/secret|permanent-code/);
  });

  test('lists the newest 500 lives, newest first and brought up to date', async () => {
    const first = await corp.createLive({});
    const model = emulator.world.lives.get(first);
    for (let index = 1; index <= 500; index += 1) {
      if (model !== undefined) emulator.world.lives.set(`lv${index}`, { ...model, livingid: `lv${index}` });
    }
    emulator.clock.advance(86_400);
    const { body } = await control('GET', 'state');
    expect(body).toMatchObject({ lives_total: 501, lives: expect.objectContaining({ length: 500 }) });
    expect(body).toMatchObject({
      lives: expect.arrayContaining([expect.objectContaining({ livingid: 'lv1', status: 3 })]),
    });
    expect(body).toHaveProperty('lives.0.livingid', 'lv500');
  });

  test('shows one live with its first 200 viewers', async () => {
    const livingid = await corp.createLive({});
    await corp.act('start-live', { livingid });
    for (let index = 0; index < 201; index += 1) {
      emulator.acts.joinLive({ livingid, external_userid: `wm${index}`, name: '客户', type: 1 });
    }
    const { body } = await control('GET', `lives/${livingid}`);
    expect(body).toMatchObject({ status: 1, viewer_num: 201, online_count: 201, subscribers: [] });
    expect(body).toHaveProperty('viewers.199.external_userid', 'wm199');
    expect(body).not.toHaveProperty('viewers.200');
    expect(await control('GET', 'lives/none')).toMatchObject({ status: 404, body: { field: 'livingid' } });
  });

  test('shows an uploaded image by its content, and never a page as a page', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
    const id = await corp.upload(png);
    const image = await fetch(`${emulator.url}/emulator/media/${id}`);
    expect(image.headers.get('Content-Type')).toBe('image/png');
    expect(Buffer.from(await image.arrayBuffer())).toEqual(png);
    const media = emulator.world.media.get(id);
    if (media !== undefined) media.base64 = Buffer.from('<script>alert(1)</script>').toString('base64');
    const page = await fetch(`${emulator.url}/emulator/media/${id}`);
    expect(page.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await control('GET', 'media/none')).status).toBe(404);
  });

  test('lists messages and callbacks, newest first', async () => {
    const send = (content: string) =>
      corp.call('message/send', { touser: 'zhangsan', agentid: 1000002, msgtype: 'text', text: { content } });
    await send('first');
    await send('second');
    const { body } = await control('GET', 'messages');
    expect(body).toMatchObject({ messages: [{ content: { content: 'second' } }, { content: { content: 'first' } }] });
    expect(await control('GET', 'callbacks')).toMatchObject({ status: 200, body: { deliveries: [] } });
  });
});

describe('the journal', () => {
  test('is listed newest first, by filter and up to a limit', async () => {
    await corp.createLive({ theme: 'a' });
    await corp.createLive({ theme: 'b' });
    await expect(corp.createLive({ theme: '' })).rejects.toThrow('40058');
    const { body } = await control('GET', 'journal?path=living/create&errcode=0&limit=1');
    expect(body).toMatchObject({ entries: [{ request: { theme: 'b' }, committed: true }] });
    expect(body).not.toHaveProperty('entries.1');
    const refused = await control('GET', 'journal?committed=false&agentid=1000002');
    expect(refused.body).toMatchObject({ entries: [{ errcode: 40058, rules: ['theme:missing'] }] });
  });

  test('is held to an expectation, which fails with what was called instead', async () => {
    await corp.createLive({});
    const expectation = (times: number) => ({ filter: { path: 'living/create', committed: true }, times });
    expect((await control('POST', 'journal/expect', expectation(1))).status).toBe(204);
    const { status, body } = await control('POST', 'journal/expect', expectation(2));
    expect(status).toBe(409);
    expect(body).toMatchObject({
      detail: expect.stringMatching(/^Expected 2 calls .* found 1\..*living\/create → 0/s),
    });
  });

  test('is cleared', async () => {
    await corp.createLive({});
    expect((await control('DELETE', 'journal')).status).toBe(204);
    expect(emulator.journal.count()).toBe(0);
  });

  test('survives a call whose JSON is too deep to be written out', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    await fetch(`${emulator.url}/cgi-bin/living/create?access_token=x`, { method: 'POST', body: `{"theme":${deep}}` });
    expect(await control('GET', 'journal')).toMatchObject({
      status: 200,
      body: { entries: [{ path: '/cgi-bin/living/create', request: '(nested too deep to show)' }, {}] },
    });
  });
});

describe('faults', () => {
  test('are added, listed, hit once and gone', async () => {
    const added = await control('POST', 'faults', {
      path: 'living/create',
      times: 1,
      effect: { kind: 'errcode', errcode: -1 },
    });
    expect(added).toMatchObject({ status: 201, body: { id: 1, on: 'call', effect: { when: 'before-commit' } } });
    expect((await control('GET', 'faults')).body).toMatchObject({ faults: [{ id: 1 }] });
    await expect(corp.createLive({})).rejects.toThrow('-1');
    await corp.createLive({});
    expect(emulator.world.lives.size).toBe(1);
    expect((await control('GET', 'faults')).body).toEqual({ faults: [] });
  });

  test('after commit: WeCom did it, and the answer was lost', async () => {
    await control('POST', 'faults', {
      path: 'living/create',
      times: 1,
      effect: { kind: 'reset', when: 'after-commit' },
    });
    await expect(corp.createLive({})).rejects.toThrow('fetch failed');
    expect(emulator.world.lives.size).toBe(1);
    emulator.journal.expect({ path: 'living/create', committed: true }, 1);
  });

  test('are removed one by one or all at once', async () => {
    for (let index = 0; index < 3; index += 1) emulator.faults.add({ effect: { kind: 'reset' } });
    expect((await control('DELETE', 'faults/2')).status).toBe(204);
    expect((await control('DELETE', 'faults/2')).status).toBe(404);
    expect(emulator.faults.list().map(({ id }) => id)).toEqual([1, 3]);
    expect((await control('DELETE', 'faults')).status).toBe(204);
    expect(emulator.faults.list()).toEqual([]);
  });
});

describe('the clock', () => {
  test('is frozen, moved, set and set going again', async () => {
    await control('POST', 'clock', { frozen: true });
    const { body } = await control('POST', 'clock', { now: 2_000_000_000_000 });
    expect(body).toEqual({ now: 2_000_000_000_000, frozen: true });
    expect((await control('POST', 'clock', { advanceSeconds: 60 })).body).toEqual({
      now: 2_000_000_060_000,
      frozen: true,
    });
    expect((await control('POST', 'clock', { frozen: false })).body).toMatchObject({ frozen: false });
    expect((await control('GET', 'clock')).body).toEqual({ now: expect.closeTo(2_000_000_060_000, -4), frozen: false });
  });

  test('lets a live expire', async () => {
    const livingid = await corp.createLive({});
    await control('POST', 'clock', { advanceSeconds: 86_400 });
    expect((await control('GET', `lives/${livingid}`)).body).toMatchObject({ status: 3 });
  });
});

describe('acts', () => {
  test('are catalogued with a title in both languages and a schema of their parameters', async () => {
    const { body } = await control('GET', 'acts');
    expect(body).toContainEqual({
      name: 'start-live',
      title: { 'zh-CN': expect.any(String), en: expect.any(String) },
      params: expect.objectContaining({ type: 'object', required: ['livingid'] }),
    });
    expect(body).toHaveLength(Object.keys(emulator.acts).filter((name) => name !== 'perform').length);
  });

  test('are played, and refused in a sentence', async () => {
    const livingid = await corp.createLive({});
    expect(await control('POST', 'acts/start-live', { livingid })).toMatchObject({ status: 200, body: { status: 1 } });
    expect(await control('POST', 'acts/start-live', { livingid })).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('only a reserved live') },
    });
    expect(await control('POST', 'acts/start-live', { living: 1 })).toMatchObject({
      status: 422,
      body: { field: 'livingid' },
    });
    expect(await control('POST', 'acts/dance', {})).toMatchObject({ status: 404, body: { field: 'name' } });
  });
});

describe('assumptions', () => {
  test('are read and changed one by one', async () => {
    const { status, body } = await control('PATCH', 'assumptions', { watchStatPageSize: 7 });
    expect([status, body]).toEqual([200, { ...emulator.assume, watchStatPageSize: 7 }]);
    expect((await control('GET', 'assumptions')).body).toMatchObject({ watchStatPageSize: 7, lengthRule: 'both' });
  });
});

describe('the whole', () => {
  test('is taken as a snapshot and put back', async () => {
    const livingid = await corp.createLive({});
    const { body: snapshot } = await control('GET', 'snapshot');
    await corp.call('living/cancel', { livingid });
    await corp.createLive({});
    expect((await control('PUT', 'snapshot', snapshot)).status).toBe(204);
    expect([...emulator.world.lives.values()]).toMatchObject([{ livingid, status: 0 }]);
    await corp.call('living/cancel', { livingid });
  });

  test('begins anew', async () => {
    await corp.createLive({});
    await control('POST', 'faults', { effect: { kind: 'delay', ms: 1 } });
    await control('PATCH', 'assumptions', { watchStatPageSize: 7 });
    await control('POST', 'clock', { frozen: true });
    await control('POST', 'clock', { now: 0 });
    expect((await control('POST', 'reset')).status).toBe(204);
    expect((await control('GET', 'state')).body).toMatchObject({
      now: expect.closeTo(Date.now(), -4),
      frozen: false,
      lives: [],
      faults: [],
      assumptions: { watchStatPageSize: 100 },
    });
    expect(emulator.journal.count()).toBe(0);
  });
});
