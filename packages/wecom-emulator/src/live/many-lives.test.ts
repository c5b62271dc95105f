import { expect, test } from 'vitest';
import { someLive } from '../coverage/some-live.ts';
import { createEmulator } from '../create-emulator.ts';
import { callVendor } from '../testing/call-vendor.ts';

const LIVES = 100_000;
const HOSTS = ['zhangsan', 'lisi', 'wangwu', 'sunqi'];

test('100 000 lives are held; the first, the last and every page of a host are found among them', async () => {
  const emulator = createEmulator({ limits: 'off' });
  const ids: string[] = [];
  for (let index = 0; index < LIVES; index += 1) {
    const { livingid } = someLive(emulator, {
      anchor_userid: HOSTS[index % HOSTS.length] ?? '',
      theme: `直播${index}`,
    });
    ids.push(livingid);
  }
  expect(emulator.world.lives.size).toBe(LIVES);
  expect(new Set(ids).size).toBe(LIVES);
  const call = callVendor(emulator);
  for (const index of [0, 49_999, LIVES - 1]) {
    const { living_info } = await call('living/get_living_info', { livingid: ids[index] });
    expect(living_info).toMatchObject({ theme: `直播${index}`, anchor_userid: HOSTS[index % HOSTS.length] });
  }
  const found: unknown[] = [];
  let cursor: unknown = '';
  do {
    const page = await call('living/get_user_all_livingid', { userid: 'lisi', cursor });
    found.push(page.livingid_list);
    cursor = page.next_cursor;
  } while (cursor !== '');
  expect(found.flat()).toEqual(ids.filter((_, index) => index % HOSTS.length === 1));
}, 60_000);

test('get_living_info takes no longer among 100 000 lives than among ten', async () => {
  const secondsFor = async (lives: number) => {
    const emulator = createEmulator({ limits: 'off' });
    const ids = Array.from({ length: lives }, () => someLive(emulator).livingid);
    const call = callVendor(emulator);
    const read = (times: number) =>
      Array.from({ length: times }, (_, index) => ids[(index * 7919) % lives]).reduce(async (before, livingid) => {
        await before;
        await call('living/get_living_info', { livingid });
      }, Promise.resolve());
    await read(500);
    const startedAt = performance.now();
    await read(1000);
    return performance.now() - startedAt;
  };
  const few = await secondsFor(10);
  // A look through all lives at each call would take hundreds of times as long.
  expect(await secondsFor(LIVES)).toBeLessThan(few * 10);
}, 60_000);
