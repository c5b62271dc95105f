import { describe, expect, test } from 'vitest';
import { createEmulator } from './create-emulator.ts';
import { createFrequencyCounter, type FrequencyLimits, noLimits, vendorLimits } from './frequency.ts';
import { CUSTOM_DEVELOPED, callVendor, SELF_BUILT } from './testing/call-vendor.ts';

const NOON = 1_800_000_000;
const call = { path: '/cgi-bin/living/create', ip: '127.0.0.1', corpid: 'ww1', provider: false, now: NOON };

function count(limits: Partial<FrequencyLimits>) {
  const counter = createFrequencyCounter({ ...noLimits, ...limits });
  const admit = (given: Partial<typeof call> = {}) => counter.admit({ ...call, ...given });
  return { counter, admit };
}
const many = (times: number, once: () => unknown) => Array.from({ length: times }, once);

test("the vendor's limits are those of page 90312", () => {
  expect(vendorLimits).toMatchObject({
    perCorpPerMinute: 10_000,
    perCorpPerHour: 150_000,
    perAddressPerMinute: 20_000,
    perAddressPerHour: 600_000,
    perProviderAddressPerMinute: 40_000,
    perProviderAddressPerHour: 1_200_000,
    livesPerDay: 10_000,
  });
});

describe.each([
  ['perCorpPerMinute', 60, 'corp'],
  ['perCorpPerHour', 3600, 'corp'],
  ['perAddressPerMinute', 60, 'address'],
  ['perAddressPerHour', 3600, 'address'],
] as const)('%s', (limit, seconds, breach) => {
  test('lets so many through in its window, and begins a new one after it', () => {
    const { admit } = count({ [limit]: 3 });
    expect(many(3, () => admit())).toEqual([undefined, undefined, undefined]);
    expect(admit({ now: NOON + seconds })).toBeUndefined();
  });

  test('one too many blocks for the length of the window, counted from the breach', () => {
    const { admit } = count({ [limit]: 3 });
    many(3, () => admit());
    const breachAt = NOON + seconds - 1;
    expect(admit({ now: breachAt })).toBe(breach);
    expect(admit({ now: breachAt + seconds - 1 })).toBe(breach);
    expect(admit({ now: breachAt + seconds })).toBeUndefined();
  });

  test('calls refused while blocked do not prolong the block', () => {
    const { admit } = count({ [limit]: 1 });
    many(2, () => admit());
    expect(many(50, () => admit({ now: NOON + seconds - 1 }))).toEqual(many(50, () => breach));
    expect(admit({ now: NOON + seconds })).toBeUndefined();
  });

  test('counts each endpoint by itself', () => {
    const { admit } = count({ [limit]: 1 });
    many(2, () => admit());
    expect(admit({ path: '/cgi-bin/living/modify' })).toBeUndefined();
  });

  test('a clock set back begins anew', () => {
    const { admit } = count({ [limit]: 1 });
    many(2, () => admit());
    expect(admit({ now: NOON - 100_000 })).toBeUndefined();
  });
});

test('corps and addresses are counted apart', () => {
  const corps = count({ perCorpPerMinute: 1 });
  expect([corps.admit(), corps.admit({ corpid: 'ww2' }), corps.admit()]).toEqual([undefined, undefined, 'corp']);
  const addresses = count({ perAddressPerMinute: 1 });
  expect([addresses.admit(), addresses.admit({ ip: '127.0.0.2' }), addresses.admit({ corpid: 'ww2' })]).toEqual([
    undefined,
    undefined,
    'address',
  ]);
});

test("a provider's calls from an address have limits of their own", () => {
  const { admit } = count({ perAddressPerMinute: 1, perProviderAddressPerMinute: 2 });
  expect([admit(), admit()]).toEqual([undefined, 'address']);
  expect(many(3, () => admit({ provider: true }))).toEqual([undefined, undefined, 'address']);
});

test("the lives of a day end with Beijing's day", () => {
  const { counter } = count({ livesPerDay: 1 });
  const lastSecond = Date.parse('2026-11-30T23:59:59+08:00') / 1000;
  const admit = (now: number, app = 'ww1/1') => counter.admitLive(app, now);
  expect([admit(lastSecond), admit(lastSecond), admit(lastSecond, 'ww1/2'), admit(lastSecond + 1)]).toEqual([
    true,
    false,
    true,
    true,
  ]);
});

test('over HTTP a breach answers 45009 until the minute is over, and other apps of the corp share it', async () => {
  const emulator = createEmulator({ limits: { perCorpPerMinute: 2 } });
  emulator.clock.freeze();
  const list = async (app = SELF_BUILT) =>
    (await callVendor(emulator, app)('living/get_user_all_livingid', { userid: 'zhangsan' })).errcode;
  expect([await list(), await list(CUSTOM_DEVELOPED), await list()]).toEqual([0, 0, 45009]);
  emulator.clock.advance(59);
  expect(await list()).toBe(45009);
  emulator.clock.advance(1);
  expect(await list()).toBe(0);
});

test('an app past its lives of the day gets the assumed errcode, and lives again tomorrow', async () => {
  const emulator = createEmulator({ limits: { livesPerDay: 1 }, assume: { dailyLives: 45036 } });
  emulator.clock.freeze();
  const create = async () => {
    const living_start = Math.floor(emulator.now() / 1000) + 3600;
    const params = { anchor_userid: 'zhangsan', theme: '标题', living_start, living_duration: 60 };
    return (await callVendor(emulator)('living/create', params)).errcode;
  };
  expect([await create(), await create()]).toEqual([0, 45036]);
  emulator.clock.advance(86_400);
  expect(await create()).toBe(0);
  expect(emulator.world.lives.size).toBe(2);
});
