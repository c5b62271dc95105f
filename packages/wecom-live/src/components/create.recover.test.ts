import { createMemoryIntentStore } from '@livebus/component-kit';
import { Crash, createCrashingIntentStore } from '@livebus/component-kit/testing';
import { createMemoryTokenStore } from '@livebus/wecom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FaultRuleInput } from 'wecom-emulator';
import { createClientPool } from '../client-pool.ts';
import { createMemoryDirectory } from '../people/memory-directory.ts';
import { createCrashingLedger } from '../testing/crashing-ledger.ts';
import { type LiveBench, openLiveBench, type RunOverrides } from '../testing/live-bench.ts';
import create from './create.ts';

type Effect = Exclude<FaultRuleInput, { on: 'callback' }>['effect'];

const NOW = Date.parse('2026-09-26T12:00:00+08:00');
const START = Date.parse('2026-09-26T19:30:00+08:00') / 1000;
const wanted = { host: 'p-zhang', title: '新员工培训', startsAt: '2026-09-26T19:30', durationMinutes: 90 };
const QUIET_SECONDS = 60;
const SHORT_MS = 300;

let bench: LiveBench;
beforeEach(async () => {
  bench = await openLiveBench();
  bench.emulator.clock.freeze();
  bench.emulator.clock.set(NOW);
});
afterEach(() => bench.close());

const attempt = (overrides: RunOverrides = {}) => bench.run(create, wanted, { key: 'run-1', ...overrides });
const lives = () => [...bench.emulator.world.lives.keys()];
const createsSent = () => bench.exchangesSent('living/create').length;
const outputOf = (made: Awaited<ReturnType<typeof attempt>>) => {
  if (made.state !== 'succeeded') throw new Error(`The attempt was ${made.state}`);
  return made.output;
};
const loseOne = (effect: Effect, path = 'living/create') => bench.emulator.faults.add({ path, times: 1, effect });

/** Makes a live with the same content, of which no request of ours knows. */
async function makeStray(change: object = {}): Promise<string> {
  const { corpid, baseUrl } = bench.settings;
  const wecom = bench.services.clients.clientOf(
    { kind: 'self_built', corpid, secret: 'emulated-self-built-secret' },
    { baseUrl },
  );
  const same = { anchor_userid: 'zhangsan', theme: wanted.title, living_start: START, living_duration: 5400 };
  return (await wecom.live.createLive({ ...same, ...change })).livingid;
}

/** Runs the first attempt into a fault; where an answer is to be waited for in vain, its client does not wait long. */
function attemptInto(effect: Effect) {
  loseOne(effect);
  const isSlow = effect.kind === 'timeout' || effect.kind === 'delay';
  return attempt(isSlow ? { services: bench.restart(SHORT_MS) } : {});
}

const busy = { kind: 'errcode', errcode: -1 } as const;

describe('WeCom did it and the answer was lost: the next attempt adopts that live and sends nothing', () => {
  test.each<[string, Effect]>([
    ['the connection was reset', { kind: 'reset', when: 'after-commit' }],
    ['the time-out passed', { kind: 'timeout', when: 'after-commit' }],
    ['the answer came after the time-out', { kind: 'delay', ms: 1_000 }],
    ['the answer was no JSON', { kind: 'malformed', when: 'after-commit' }],
    ['the answer had no livingid', { kind: 'patch', members: { livingid: null } }],
    ['the answer was errcode -1', { ...busy, when: 'after-commit' }],
  ])('%s', async (_name, effect) => {
    expect(await attemptInto(effect)).toMatchObject({ state: 'unanswered', problem: { mayHaveHappened: true } });
    expect(lives()).toHaveLength(1);

    const second = await attempt();
    expect(second).toMatchObject({ state: 'succeeded', how: 'adopted' });
    expect(outputOf(second)).toMatchObject({ livingId: lives()[0], title: wanted.title, hostUserid: 'zhangsan' });

    const third = await attempt();
    expect(third).toMatchObject({ state: 'succeeded', how: 'remembered', message: { exchanges: [] } });
    expect(outputOf(third)).toEqual(outputOf(second));
    expect(createsSent()).toBe(1);
  });
});

describe('WeCom did not do it: the next attempts wait out the quiet period, then send it once more', () => {
  test.each<[string, Effect]>([
    ['the connection was reset', { kind: 'reset', when: 'before-commit' }],
    ['the time-out passed', { kind: 'timeout', when: 'before-commit' }],
    ['the answer was no JSON', { kind: 'malformed', when: 'before-commit' }],
    ['the answer was errcode -1', { ...busy, when: 'before-commit' }],
  ])('%s', async (_name, effect) => {
    expect(await attemptInto(effect)).toMatchObject({ state: 'unanswered', problem: { mayHaveHappened: true } });
    expect(await attempt()).toMatchObject({ state: 'waiting', until: NOW + QUIET_SECONDS * 1000 });
    bench.emulator.clock.advance(QUIET_SECONDS - 1);
    expect(await attempt()).toMatchObject({ state: 'waiting' });
    expect(createsSent()).toBe(1);
    bench.emulator.clock.advance(1);

    const last = await attempt();
    expect(last).toMatchObject({ state: 'succeeded', how: 'ran' });
    expect(lives()).toEqual([outputOf(last).livingId]);
    expect(createsSent()).toBe(2);
    expect(await attempt()).toMatchObject({ state: 'succeeded', how: 'remembered', output: outputOf(last) });
  });

  test('done late, but within the quiet period, it is adopted and not doubled', async () => {
    await attemptInto({ kind: 'timeout', when: 'before-commit' });
    expect(await attempt()).toMatchObject({ state: 'waiting' });
    const late = await makeStray();
    bench.emulator.clock.advance(QUIET_SECONDS);
    const last = await attempt();
    expect(last).toMatchObject({ state: 'succeeded', how: 'adopted', output: { livingId: late } });
    expect(lives()).toEqual([late]);
  });

  test('when its start has passed meanwhile, it is not sent', async () => {
    loseOne({ kind: 'reset', when: 'before-commit' });
    await attempt();
    bench.emulator.clock.set(START * 1000);
    expect(await attempt()).toMatchObject({ state: 'failed', problem: { code: 'start_not_in_future' } });
    expect(lives()).toEqual([]);
  });
});

describe('the request never left: it has failed, nothing is pending, and the next attempt sends it', () => {
  const nowhere = 'http://127.0.0.1:9';

  test('WeCom could not be reached for a token', async () => {
    const settings = { ...bench.settings, baseUrl: nowhere };
    expect(await attempt({ settings })).toMatchObject({
      state: 'failed',
      problem: { code: 'wecom_unreachable', mayHaveHappened: false, vendor: { code: 'ECONNREFUSED' } },
    });
    expect(await bench.intents.find('run-1')).toBeUndefined();
    expect(await attempt()).toMatchObject({ state: 'succeeded', how: 'ran' });
    expect(lives()).toHaveLength(1);
  });

  test('WeCom could not be reached for the call itself', async () => {
    const tokenStore = createMemoryTokenStore();
    const clients = createClientPool({ tokenStore, clock: { now: bench.emulator.now, sleep: async () => undefined } });
    const services = { ...bench.services, clients };
    await bench.run(create, { ...wanted, title: '另一场' }, { services });
    const settings = { ...bench.settings, baseUrl: nowhere };
    const { state, message } = await attempt({ settings, services });
    expect(state).toBe('failed');
    expect(message.exchanges.map(({ path }) => path)).toEqual(['/cgi-bin/living/create']);
    expect(await bench.intents.find('run-1')).toBeUndefined();
    expect(await attempt({ services })).toMatchObject({ state: 'succeeded', how: 'ran' });
    expect(lives()).toHaveLength(2);
    await clients.close();
  });

  test('WeCom was silent when asked for a token', async () => {
    bench.emulator.faults.add({ path: 'gettoken', times: 3, effect: { kind: 'timeout', when: 'before-commit' } });
    expect(await attempt({ services: bench.restart(SHORT_MS) })).toMatchObject({
      state: 'failed',
      problem: { code: 'wecom_no_answer', mayHaveHappened: false },
    });
    expect(await attempt()).toMatchObject({ state: 'succeeded', how: 'ran' });
  });

  test.each([92000, 48002, 45009, 40058])('WeCom refused it with %i', async (errcode) => {
    loseOne({ kind: 'errcode', errcode });
    expect(await attempt()).toMatchObject({ state: 'failed', problem: { vendor: { code: errcode } } });
    expect(await bench.intents.find('run-1')).toBeUndefined();
    expect(await attempt()).toMatchObject({ state: 'succeeded', how: 'ran' });
    expect(lives()).toHaveLength(1);
  });
});

describe('WeCom answered and the answer was not stored: the next attempt finds the live again', () => {
  test.each(['before settle', 'after open'] as const)('the process died %s of the intent', async (point) => {
    const intents = createCrashingIntentStore(bench.intents);
    intents.crashAt(point);
    await expect(attempt({ intents })).rejects.toThrow(Crash);
    bench.emulator.clock.advance(QUIET_SECONDS);
    const second = await attempt({ intents });
    expect(second).toMatchObject({ state: 'succeeded', how: point === 'before settle' ? 'adopted' : 'ran' });
    expect(lives()).toEqual([outputOf(second).livingId]);
    expect(await attempt({ intents })).toMatchObject({ state: 'succeeded', how: 'remembered' });
    expect(createsSent()).toBe(1);
  });

  test.each(['before claim', 'after claim'] as const)('the process died %s in the ledger', async (point) => {
    const ledger = createCrashingLedger(bench.services.ledger);
    const services = { ...bench.services, ledger };
    ledger.crashAt(point);
    await expect(attempt({ services })).rejects.toThrow(Crash);
    expect(await attempt({ services })).toMatchObject({ state: 'succeeded', how: 'adopted' });
    expect(await ledger.find(lives()[0] ?? '')).toMatchObject({ key: 'run-1' });
    expect(createsSent()).toBe(1);
  });

  test('the process died twice: before the output was kept, and before the live was adopted', async () => {
    const ledger = createCrashingLedger(bench.services.ledger);
    const services = { ...bench.services, ledger };
    loseOne({ kind: 'reset', when: 'after-commit' });
    await attempt({ services });
    ledger.crashAt('before claim');
    await expect(attempt({ services })).rejects.toThrow(Crash);
    const intents = createCrashingIntentStore(bench.intents);
    intents.crashAt('before settle');
    await expect(attempt({ services, intents })).rejects.toThrow(Crash);
    expect(await attempt({ services })).toMatchObject({ state: 'succeeded', how: 'adopted' });
    expect(createsSent()).toBe(1);
  });

  test.each([
    ['before the answer came', { kind: 'timeout', when: 'after-commit' }],
    ['right after it came', undefined],
  ] as const)('the process died %s', async (_name, effect) => {
    if (effect !== undefined) loseOne(effect);
    const never = () => new Promise<never>(() => undefined);
    const dying = { ...bench.restart(SHORT_MS), ledger: { ...bench.services.ledger, claim: never } };
    const dead = attempt({ services: dying });
    await vi.waitUntil(() => lives().length === 1, 10_000);

    const services = bench.restart();
    expect(await attempt({ services })).toMatchObject({
      state: 'succeeded',
      how: 'adopted',
      output: { livingId: lives()[0] },
    });
    expect(await attempt({ services: bench.restart() })).toMatchObject({ state: 'succeeded', how: 'remembered' });
    expect(createsSent()).toBe(1);
    if (effect !== undefined) await dead;
  });
});

describe('looking the live up', () => {
  test('that fails leaves the request unanswered, and nothing is sent', async () => {
    loseOne({ kind: 'reset', when: 'after-commit' });
    await attempt();
    const down = bench.emulator.faults.add({
      path: 'get_user_all_livingid',
      effect: { kind: 'reset', when: 'before-commit' },
    });
    bench.emulator.clock.advance(QUIET_SECONDS * 2);
    expect(await attempt()).toMatchObject({ state: 'unanswered', problem: { mayHaveHappened: true } });
    expect(createsSent()).toBe(1);
    bench.emulator.faults.remove(down.id);
    expect(await attempt()).toMatchObject({ state: 'succeeded', how: 'adopted' });
    expect(lives()).toHaveLength(1);
  });

  test('that fails on the details of one live leaves the request unanswered too', async () => {
    loseOne({ kind: 'reset', when: 'after-commit' });
    await attempt();
    bench.emulator.faults.add({ path: 'get_living_info', times: 3, effect: { ...busy } });
    bench.emulator.clock.advance(QUIET_SECONDS * 2);
    expect(await attempt()).toMatchObject({ state: 'unanswered' });
    expect(createsSent()).toBe(1);
  });

  test("reads every page of the host's lives", async () => {
    for (let number = 0; number < 120; number += 1) await makeStray({ theme: `第 ${number} 场` });
    loseOne({ kind: 'reset', when: 'after-commit' });
    await attempt();
    expect(await attempt()).toMatchObject({ state: 'succeeded', how: 'adopted', output: { livingId: lives()[120] } });
    expect(bench.exchangesSent('get_user_all_livingid')).toHaveLength(2);
  });

  test('finds the live of a host whose userid WeCom writes in another case', async () => {
    const people = [{ id: 'p-zhang', name: '张三', members: { [bench.settings.corpid]: 'ZhangSan' } }];
    const directory = createMemoryDirectory({ people, isVisible: () => true });
    const services = { ...bench.services, directory };
    loseOne({ kind: 'reset', when: 'after-commit' });
    await attempt({ services });
    expect(await attempt({ services })).toMatchObject({ state: 'succeeded', how: 'adopted' });
    expect(lives()).toHaveLength(1);
  });

  test.each([
    ['title', { theme: '别的' }],
    ['start', { living_start: START + 60 }],
    ['duration', { living_duration: 5460 }],
    ['host', { anchor_userid: 'lisi' }],
  ])('takes no live with another %s', async (_name, change) => {
    await makeStray(change);
    loseOne({ kind: 'reset', when: 'before-commit' });
    await attempt();
    expect(await attempt()).toMatchObject({ state: 'waiting' });
  });

  test('stops before two that look the same, names both, and sends nothing, however long it waits', async () => {
    const strays = [await makeStray(), await makeStray()];
    const sent = createsSent();
    loseOne({ kind: 'reset', when: 'before-commit' });
    await attempt();
    bench.emulator.clock.advance(QUIET_SECONDS * 10);
    const second = await attempt();
    expect(second).toMatchObject({
      state: 'uncertain',
      candidates: strays.map((id) => ({
        id,
        label: { 'zh-CN': expect.stringContaining('新员工培训'), en: expect.stringContaining('2026-09-26T19:30') },
        output: { livingId: id, title: wanted.title },
      })),
    });
    for (const id of strays) {
      expect(second).toHaveProperty('problem.message.zh-CN', expect.stringContaining(id));
      expect(second).toHaveProperty('problem.message.en', expect.stringContaining(id));
      expect(await bench.services.ledger.find(id)).toBeUndefined();
    }
    expect(createsSent()).toBe(sent + 1);
  });
});

describe('two requests for the same live', () => {
  test('make one each', async () => {
    const [first, second] = [await attempt({ key: 'a' }), await attempt({ key: 'b' })];
    expect(lives()).toEqual([outputOf(first).livingId, outputOf(second).livingId]);
    expect(outputOf(first).livingId).not.toBe(outputOf(second).livingId);
  });

  test("never adopt one another's", async () => {
    const first = await attempt({ key: 'a' });
    loseOne({ kind: 'reset', when: 'before-commit' });
    await attempt({ key: 'b' });
    expect(await attempt({ key: 'b' })).toMatchObject({ state: 'waiting' });
    bench.emulator.clock.advance(QUIET_SECONDS);
    const second = await attempt({ key: 'b' });
    expect(second).toMatchObject({ state: 'succeeded', how: 'ran' });
    expect(lives()).toEqual([outputOf(first).livingId, outputOf(second).livingId]);
  });

  test('of which one is made leave no doubt about the other, whose answer was lost', async () => {
    const first = await attempt({ key: 'a' });
    loseOne({ kind: 'reset', when: 'after-commit' });
    await attempt({ key: 'b' });
    const second = await attempt({ key: 'b' });
    expect(second).toMatchObject({ state: 'succeeded', how: 'adopted' });
    expect(lives()).toEqual([outputOf(first).livingId, outputOf(second).livingId]);
  });

  test('whose answers were both lost are both uncertain', async () => {
    bench.emulator.faults.add({ path: 'living/create', times: 2, effect: { kind: 'reset', when: 'after-commit' } });
    await attempt({ key: 'a' });
    await attempt({ key: 'b' });
    for (const key of ['a', 'b']) {
      expect(await attempt({ key })).toMatchObject({ state: 'uncertain', candidates: lives().map((id) => ({ id })) });
    }
    expect(lives()).toHaveLength(2);
  });

  test('of which one adopts what the other has just made leave the other to make its own', async () => {
    loseOne({ kind: 'reset', when: 'before-commit' });
    await attempt({ key: 'a' });
    const ledger = {
      ...bench.services.ledger,
      async claim(entry: Parameters<typeof bench.services.ledger.claim>[0]) {
        expect(await attempt({ key: 'a' })).toMatchObject({ state: 'succeeded', how: 'adopted' });
        return bench.services.ledger.claim(entry);
      },
    };
    expect(await attempt({ key: 'b', services: { ...bench.services, ledger } })).toMatchObject({
      state: 'unanswered',
      problem: { code: 'live_adopted_elsewhere', mayHaveHappened: true },
    });
    expect(await attempt({ key: 'b' })).toMatchObject({ state: 'waiting' });
    bench.emulator.clock.advance(QUIET_SECONDS);
    expect(await attempt({ key: 'b' })).toMatchObject({ state: 'succeeded', how: 'ran' });
    const owners = await Promise.all(lives().map((id) => bench.services.ledger.find(id)));
    expect(owners.map((entry) => entry?.key)).toEqual(['a', 'b']);
  });

  test('that look up the same live at the same time do not both get it', async () => {
    loseOne({ kind: 'reset', when: 'after-commit' });
    loseOne({ kind: 'reset', when: 'before-commit' });
    await attempt({ key: 'a' });
    await attempt({ key: 'b' });
    const states = (await Promise.all([attempt({ key: 'a' }), attempt({ key: 'b' })])).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['succeeded', 'waiting']);
  });
});

test('two attempts at one request at the same time send it once', async () => {
  const states = (await Promise.all([attempt(), attempt(), attempt()])).map(({ state }) => state);
  expect(states).toContain('succeeded');
  expect(['succeeded', 'waiting']).toEqual(expect.arrayContaining(states));
  expect(lives()).toHaveLength(1);
  expect(createsSent()).toBe(1);
  expect(await attempt()).toMatchObject({ state: 'succeeded', how: 'remembered' });
});

test('the intent kept is what finding the live again needs', async () => {
  const intents = createMemoryIntentStore();
  loseOne({ kind: 'reset', when: 'after-commit' });
  await attempt({ intents });
  expect(await intents.find('run-1')).toEqual({
    openedAt: NOW,
    intent: {
      hostUserid: 'zhangsan',
      title: wanted.title,
      startsAt: START,
      durationMinutes: 90,
      type: 'general',
      description: '',
      remindBeforeMinutes: 0,
    },
  });
});
