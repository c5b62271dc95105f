import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CorpCalls, openCorpCalls } from '../test/corp-calls.ts';
import { createEmulator } from './create-emulator.ts';
import { SnapshotError } from './snapshot.ts';
import { type RunningEmulator, startEmulator } from './start-emulator.ts';
import { livingidsOfHost } from './world.ts';

let emulator: RunningEmulator;
let corp: CorpCalls;

beforeEach(async () => {
  emulator = await startEmulator();
  corp = await openCorpCalls(emulator.url, emulator.clock.now);
});
afterEach(() => emulator.close());

/** A corp with something of everything in it. */
async function fill(): Promise<string> {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const cover = await corp.upload(png);
  const livingid = await corp.createLive({ type: 4, activity_cover_mediaid: cover, remind_time: 60 });
  await corp.act('subscribe', { livingid, userid: 'lisi' });
  await corp.act('enable-replay', { livingid });
  await corp.act('start-live', { livingid });
  await corp.act('join-live', { livingid, userid: 'lisi' });
  await corp.act('join-live', { livingid, external_userid: 'wmguest', name: '客户', type: 1, invitor_userid: 'lisi' });
  await corp.call('living/get_living_code', { livingid, openid: 'oOpenid' });
  const text = { content: '开播了' };
  await corp.call('message/send', { touser: 'lisi', agentid: 1000002, msgtype: 'text', text });
  return livingid;
}

test('a snapshot survives JSON and is put back whole, in another emulator too', async () => {
  const livingid = await fill();
  emulator.setAssumptions({ watchStatPageSize: 3 });
  emulator.clock.freeze();
  emulator.clock.set(1_900_000_000_000);
  const snapshot = emulator.snapshot();
  expect(Object.values(snapshot.world).map((list) => list.length)).not.toContain(0);

  const other = createEmulator({ seed: { corps: [{ corpid: 'ww2', name: 'other' }] } });
  other.restore(JSON.parse(JSON.stringify(snapshot)));
  expect(other.snapshot()).toEqual({ ...snapshot, takenAt: expect.any(Number) });
  expect(other.clock.now()).toBe(1_900_000_000_000);
  const app = other.world.apps.get('wwemulatedcorp0001/1000002');
  if (app === undefined) throw new Error('The app is gone.');
  expect(livingidsOfHost(other.world, app, 'zhangsan')).toEqual([livingid]);
});

test('tokens, media and the host index of a snapshot work on', async () => {
  const livingid = await fill();
  const snapshot = emulator.snapshot();
  emulator.reset();
  await expect(corp.call('living/get_user_all_livingid', { userid: 'zhangsan' })).rejects.toThrow('40014');
  emulator.restore(snapshot);
  expect(await corp.call('living/get_user_all_livingid', { userid: 'zhangsan' })).toMatchObject({
    livingid_list: [livingid],
  });
  await corp.act('end-live', { livingid });
});

test('a snapshot is a copy: what happens later does not reach it, nor a second restoring of it', async () => {
  const livingid = await corp.createLive({ theme: '原来的标题' });
  const snapshot = emulator.snapshot();
  await corp.call('living/modify', { livingid, theme: '后来的标题' });
  emulator.restore(snapshot);
  await corp.call('living/modify', { livingid, theme: '后来的标题' });
  emulator.restore(snapshot);
  expect(emulator.world.lives.get(livingid)?.theme).toBe('原来的标题');
});

test('faults and the journal are no part of a snapshot', async () => {
  await corp.createLive({});
  emulator.faults.add({ effect: { kind: 'reset' } });
  const calls = emulator.journal.count();
  emulator.restore(emulator.snapshot());
  expect([emulator.journal.count(), emulator.faults.list().length]).toEqual([calls, 1]);
});

describe('a snapshot is refused, and nothing changed,', () => {
  const breakages: [why: string, spoil: (snapshot: Record<string, unknown>) => unknown, sentence: string][] = [
    ['of another version', (s) => ({ ...s, version: 99 }), 'version 1; this one has version 99'],
    ['without a version', ({ version: _, ...s }) => s, 'this one has no version'],
    ['that is text', () => 'snapshot', 'this one has no version'],
    ['with more in it', (s) => ({ ...s, extra: 1 }), 'Unrecognized key: "extra"'],
    ['with a clock past its end', (s) => ({ ...s, frozenAt: 1e18 }), 'frozenAt: '],
    ['with another assumption', (s) => ({ ...s, assume: { lengthRule: 'metres' } }), 'assume.lengthRule: '],
    ['without lives', (s) => ({ ...s, world: { ...Object(s.world), lives: undefined } }), 'world.lives: '],
  ];
  test.each(breakages)('%s', async (_why, spoil, sentence) => {
    await corp.createLive({});
    const before = emulator.snapshot();
    expect(() => emulator.restore(spoil({ ...before }))).toThrow(SnapshotError);
    expect(() => emulator.restore(spoil({ ...before }))).toThrow(sentence);
    expect(emulator.snapshot().world).toEqual(before.world);
  });

  test('when an app or a live hangs in the air, or stands there twice', async () => {
    await corp.createLive({});
    const { world, ...rest } = emulator.snapshot();
    const restore = (changed: Partial<typeof world>) => emulator.restore({ ...rest, world: { ...world, ...changed } });
    expect(() => restore({ corps: [] })).toThrow('world.apps[0].corpid: no corp wwemulatedcorp0001 is here');
    expect(() => restore({ apps: [] })).toThrow('world.lives[0].agentid: no app wwemulatedcorp0001/1000002 is here');
    expect(() => restore({ lives: [...world.lives, ...world.lives] })).toThrow(
      /world\.lives\[1\]: lv.* stands here twice/,
    );
  });

  test('whatever value of it is replaced by one of another type', async () => {
    await fill();
    const snapshot = emulator.snapshot();
    const paths = leavesOf(snapshot.world.lives[0], ['world', 'lives', '0']);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom({}, [[]], true), (path, value) => {
        const spoilt = structuredClone(snapshot);
        put(spoilt, path, value);
        expect(() => emulator.restore(spoilt)).toThrow(SnapshotError);
      }),
    );
  });
});

function leavesOf(value: unknown, path: string[]): string[][] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, entry]) => leavesOf(entry, [...path, key]));
}

function put(target: object, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) Object.assign(target, { [key]: value });
  else put(Object(Reflect.get(target, key)), rest, value);
}
