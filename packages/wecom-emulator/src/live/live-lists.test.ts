import { beforeEach, describe, expect, test } from 'vitest';
import { someLive } from '../coverage/some-live.ts';
import { createEmulator, type Emulator } from '../create-emulator.ts';
import { CUSTOM_DEVELOPED, callVendor } from '../testing/call-vendor.ts';
import { LIVE, type Viewer } from '../world.ts';

let emulator: Emulator;
let call: ReturnType<typeof callVendor>;

function open(options: Parameters<typeof createEmulator>[0] = {}) {
  emulator = createEmulator(options);
  emulator.clock.freeze();
  call = callVendor(emulator);
}
beforeEach(() => open());

describe('get_user_all_livingid', () => {
  const pages = async (params: Record<string, unknown>) => {
    const lists: unknown[] = [];
    let cursor = '';
    do {
      const page = await call('living/get_user_all_livingid', { ...params, cursor });
      expect(page.errcode).toBe(0);
      lists.push(page.livingid_list);
      cursor = String(page.next_cursor);
    } while (cursor !== '');
    return lists;
  };

  test("pages through this app's lives of the host in every state, and through nobody else's", async () => {
    const states = [LIVE.reserved, LIVE.living, LIVE.ended, LIVE.expired, LIVE.cancelled];
    const mine = states.map((status) => someLive(emulator, { status }).livingid);
    someLive(emulator, { anchor_userid: 'lisi' });
    someLive(emulator, CUSTOM_DEVELOPED);
    expect(await pages({ userid: 'zhangsan', limit: 2 })).toEqual([mine.slice(0, 2), mine.slice(2, 4), mine.slice(4)]);
    expect(await pages({ userid: 'wangwu' })).toEqual([[]]);
  });

  test('newest first where that is assumed, and a live made between two pages shifts nothing', async () => {
    open({ assume: { livingidOrder: 'newest-first' } });
    const ids = Array.from({ length: 5 }, () => someLive(emulator).livingid).reverse();
    const first = await call('living/get_user_all_livingid', { userid: 'zhangsan', limit: 3 });
    someLive(emulator);
    const { livingid_list, next_cursor } = await call('living/get_user_all_livingid', {
      userid: 'zhangsan',
      limit: 3,
      cursor: first.next_cursor,
    });
    expect([first.livingid_list, livingid_list, next_cursor]).toEqual([ids.slice(0, 3), ids.slice(3), '']);
  });

  test('gives 100 without a limit and with one above', async () => {
    for (let made = 0; made < 101; made += 1) someLive(emulator);
    const sizes = async (params: object) =>
      (await pages({ userid: 'zhangsan', ...params })).map((page) => Array.isArray(page) && page.length);
    expect(await sizes({})).toEqual([100, 1]);
    expect(await sizes({ limit: 1000 })).toEqual([100, 1]);
    emulator.setAssumptions({ livingidLimitOver: 'refuse' });
    expect(await call('living/get_user_all_livingid', { userid: 'zhangsan', limit: 101 })).toMatchObject({
      errcode: 40058,
      livingid_list: [],
    });
  });

  test("refuses another member's cursor, with the list empty in the error", async () => {
    for (let made = 0; made < 3; made += 1) someLive(emulator);
    for (let made = 0; made < 3; made += 1) someLive(emulator, { anchor_userid: 'lisi' });
    const { next_cursor: cursor } = await call('living/get_user_all_livingid', { userid: 'zhangsan', limit: 1 });
    expect(await call('living/get_user_all_livingid', { userid: 'lisi', cursor })).toMatchObject({
      errcode: 50100,
      livingid_list: [],
    });
  });
});

describe('get_watch_stat', () => {
  const stat = (params: Record<string, unknown>) => call('living/get_watch_stat', params);
  const viewer = (given: Partial<Viewer>): Viewer => ({ watch_time: 60, is_comment: 0, is_mic: 0, ...given });
  const five = (): string => {
    const viewers = [
      viewer({ userid: 'lisi', is_comment: 1, invitor_userid: 'wangwu' }),
      viewer({ external_userid: 'wmA', type: 1, name: '甲', is_mic: 1 }),
      viewer({ userid: 'wangwu', invitor_external_userid: 'wmA' }),
      viewer({ external_userid: 'wmB', type: 2, name: '乙' }),
      viewer({ userid: 'zhaoliu' }),
    ];
    return someLive(emulator, { status: LIVE.ended, viewers }).livingid;
  };

  test.each([[{}], [{ next_key: '' }], [{ next_key: '0' }]])('begins at the first row with %j', async (start) => {
    expect(await stat({ livingid: five(), ...start })).toEqual({
      errcode: 0,
      errmsg: 'ok',
      ending: 1,
      next_key: '',
      stat_info: {
        users: [
          { userid: 'lisi', watch_time: 60, is_comment: 1, is_mic: 0, invitor_userid: 'wangwu' },
          { userid: 'wangwu', watch_time: 60, is_comment: 0, is_mic: 0, invitor_external_userid: 'wmA' },
          { userid: 'zhaoliu', watch_time: 60, is_comment: 0, is_mic: 0 },
        ],
        external_users: [
          { external_userid: 'wmA', type: 1, name: '甲', watch_time: 60, is_comment: 0, is_mic: 1 },
          { external_userid: 'wmB', type: 2, name: '乙', watch_time: 60, is_comment: 0, is_mic: 0 },
        ],
      },
    });
  });

  test('pages by the assumed size, and only ending 1 ends', async () => {
    open({ assume: { watchStatPageSize: 2 } });
    const livingid = five();
    const seen: unknown[] = [];
    const endings: unknown[] = [];
    let next_key: unknown = '0';
    do {
      const page = await stat({ livingid, next_key });
      seen.push(page.stat_info);
      endings.push(page.ending);
      next_key = page.next_key;
    } while (endings.at(-1) === 0 && endings.length < 9);
    expect(endings).toEqual([0, 0, 1]);
    expect(JSON.stringify(seen).match(/(lisi|wmA|wangwu|wmB|zhaoliu)","(type|watch_time)/g)).toHaveLength(5);
  });

  test('begins with an empty page with ending 0 where that is assumed', async () => {
    open({ assume: { watchStatEmptyPage: true } });
    const livingid = five();
    const empty = await stat({ livingid });
    expect(empty).toMatchObject({ ending: 0, stat_info: { users: [], external_users: [] } });
    const full = await stat({ livingid, next_key: empty.next_key });
    expect(full).toMatchObject({ ending: 1, stat_info: { users: [{}, {}, {}], external_users: [{}, {}] } });
  });

  test('gives a key beside ending 1 where that is assumed, and after it nothing', async () => {
    open({ assume: { watchStatFinalKey: 'given' } });
    const livingid = five();
    const { ending, next_key } = await stat({ livingid });
    expect(ending).toBe(1);
    expect(next_key).not.toBe('');
    expect(await stat({ livingid, next_key })).toMatchObject({ ending: 1, stat_info: { users: [] } });
  });

  test("refuses another live's key", async () => {
    open({ assume: { watchStatPageSize: 2 } });
    const { next_key } = await stat({ livingid: five() });
    expect(await stat({ livingid: five(), next_key })).toMatchObject({ errcode: 50100 });
  });

  test('counts the present visit of a running live, or hides its viewers where that is assumed', async () => {
    const { livingid } = someLive(emulator);
    emulator.acts.startLive({ livingid });
    emulator.acts.joinLive({ livingid, userid: 'lisi' });
    emulator.clock.advance(30);
    expect(await stat({ livingid })).toMatchObject({ stat_info: { users: [{ userid: 'lisi', watch_time: 30 }] } });
    emulator.setAssumptions({ watchStatWhileLiving: 'empty' });
    expect(await stat({ livingid })).toMatchObject({ ending: 1, stat_info: { users: [] } });
    emulator.acts.endLive({ livingid });
    expect(await stat({ livingid })).toMatchObject({ stat_info: { users: [{ watch_time: 30 }] } });
  });
});
