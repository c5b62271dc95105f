import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryLedger } from '../ledger.ts';
import { type LiveBench, openLiveBench } from '../testing/live-bench.ts';
import { callsMade, distort, makeLive, outputOf, problemOf } from '../testing/lives.ts';
import update from './update.ts';

const NOW = Date.parse('2026-09-26T12:00:00+08:00');
const START = Date.parse('2026-09-26T19:30:00+08:00') / 1000;
const wanted = {
  title: '新员工培训',
  startsAt: '2026-09-26T19:30',
  durationMinutes: 90,
  type: 'training',
  description: '制度与工具',
  remindBefore: 15,
};

let bench: LiveBench;
let livingId: string;
beforeEach(async () => {
  bench = await openLiveBench({ timeoutMs: 300 });
  bench.emulator.clock.freeze();
  bench.emulator.clock.set(NOW);
  livingId = await makeLive(bench, wanted);
  bench.emulator.journal.clear();
});
afterEach(() => bench.close());

const change = (input: object, overrides = {}) => bench.run(update, { livingId, ...input }, overrides);
const world = () => bench.emulator.world.lives.get(livingId);
const sent = () => bench.exchangesSent('living/modify').at(-1)?.request;
/** A ledger that knows nothing, as of a live that the same app made by another program. */
const strangers = () => ({ services: { ...bench.services, ledger: createMemoryLedger() } });

const all = {
  theme: '新员工培训',
  living_start: START,
  living_duration: 5400,
  type: 3,
  description: '制度与工具',
  remind_time: 900,
};

describe('what is sent', () => {
  test.each([
    ['title', '入职培训', { theme: '入职培训' }],
    ['startsAt', '2026-09-27T09:00:00+09:00', { living_start: Date.parse('2026-09-27T09:00:00+09:00') / 1000 }],
    ['durationMinutes', 45, { living_duration: 2700 }],
    ['type', 'general', { type: 0 }],
    ['description', '', { description: '' }],
    ['remindBefore', 0, { remind_time: 0 }],
  ])('a new %s, and every other value again', async (field, value, wire) => {
    const output = outputOf(await change({ [field]: value }));
    expect(output.changed).toEqual([field]);
    expect(sent()).toEqual({ livingid: livingId, ...all, ...wire });
    expect(callsMade(bench)).toEqual(['get_living_info', 'modify']);
  });

  test('what WeCom leaves out of its answer is sent from the ledger', async () => {
    await distort(bench, livingId, {
      reserve_start: undefined,
      reserve_living_duration: undefined,
      description: undefined,
      type: undefined,
    });
    await change({ title: '入职培训' });
    expect(sent()).toEqual({ livingid: livingId, ...all, theme: '入职培训' });
  });

  test('the live is then as it was asked for', async () => {
    await change({ title: '入职培训', durationMinutes: 30 });
    expect(world()).toMatchObject({ theme: '入职培训', reserve_start: START, reserve_living_duration: 1800, type: 3 });
  });

  test('the reminder stays where WeCom would reset one that is left out', async () => {
    bench.emulator.setAssumptions({ modifyOmittedReminder: 'reset' });
    await change({ title: '入职培训' });
    expect(world()?.remind_time).toBe(900);
  });

  test('the type stays where WeCom tells another than it was given', async () => {
    bench.emulator.setAssumptions({ trainingShownAs: 0 });
    await change({ title: '入职培训' });
    expect(world()?.type).toBe(3);
  });

  test('what was changed in WeCom itself is not taken back', async () => {
    const there = { theme: '改过的标题', description: '改过的简介' };
    Object.assign(Object(world()), { ...there, reserve_start: START + 60, reserve_living_duration: 31 });
    const output = outputOf(await change({ remindBefore: 5 }));
    expect(sent()).toMatchObject({ ...there, living_start: START + 60, living_duration: 31, remind_time: 300 });
    expect(output).toMatchObject({ title: '改过的标题', durationMinutes: 31 / 60, changed: ['remindBefore'] });
  });
});

test('the output is what is scheduled now, and which fields changed', async () => {
  const output = outputOf(await change({ title: '入职培训', startsAt: '2026-09-26T20:00', durationMinutes: 90 }));
  expect(output).toEqual({
    livingId,
    hostUserid: 'zhangsan',
    title: '入职培训',
    startsAt: '2026-09-26T20:00:00+08:00',
    endsAt: '2026-09-26T21:30:00+08:00',
    timeZone: 'Asia/Shanghai',
    durationMinutes: 90,
    type: 'training',
    description: '制度与工具',
    remindBefore: 15,
    changed: ['title', 'startsAt'],
  });
});

describe('the ledger', () => {
  test('keeps what WeCom was told, so that the next update tells it again', async () => {
    await change({ type: 'general', remindBefore: 0, title: '入职培训' });
    expect((await bench.services.ledger.find(livingId))?.scheduled).toEqual({
      hostUserid: 'zhangsan',
      title: '入职培训',
      startsAt: START,
      durationMinutes: 90,
      type: 'general',
      description: '制度与工具',
      remindBeforeMinutes: 0,
    });
    await change({ durationMinutes: 30 });
    expect(sent()).toMatchObject({ type: 0, remind_time: 0 });
  });

  test('keeps nothing of an update that WeCom refused', async () => {
    bench.emulator.faults.add({ path: 'living/modify', effect: { kind: 'errcode', errcode: 40058 } });
    const problem = problemOf(await change({ title: '入职培训' }));
    expect(problem).toMatchObject({ code: 'wecom_invalid', vendor: { code: 40058 } });
    expect((await bench.services.ledger.find(livingId))?.scheduled.title).toBe('新员工培训');
  });

  test('where it does not know the live, the reminder is left out with a warning, and nothing is entered', async () => {
    const overrides = strangers();
    const attempt = await change({ title: '入职培训' }, overrides);
    expect(sent()).toEqual({ livingid: livingId, ...all, theme: '入职培训', remind_time: undefined });
    expect(attempt.message.warnings).toMatchObject([{ field: 'remindBefore', rule: 'reminder_unknown' }]);
    expect(outputOf(attempt)).not.toHaveProperty('remindBefore');
    expect(await overrides.services.ledger.find(livingId)).toBeUndefined();
  });

  test('where it does not know the live, a reminder that is given is sent without a warning', async () => {
    const attempt = await change({ remindBefore: 20 }, strangers());
    expect(sent()).toMatchObject({ remind_time: 1200 });
    expect(attempt.message.warnings).toEqual([]);
  });
});

describe('what is refused before anything is sent', () => {
  const cannot = (field: string) => ({ field, rule: 'cannot_be_changed' });
  test.each([
    ['nothing to change', {}, [{ field: '', rule: 'nothing_to_change' }]],
    ['a host', { title: '入职培训', host: 'p-li' }, [cannot('host')]],
    ['activity images', { title: '入职培训', activity: { images: ['file-1'] } }, [cannot('activity')]],
    ['a title of 0 characters', { title: '' }, [{ field: 'title', rule: 'min_characters' }]],
    ['a title of 20 emoji', { title: '🎥'.repeat(20) }, [{ field: 'title', rule: 'max_bytes', limit: 60, actual: 80 }]],
    ['a description of 101 letters', { description: 'a'.repeat(101) }, [{ field: 'description', actual: 101 }]],
    ['half a minute', { durationMinutes: 0.5 }, [{ field: 'durationMinutes', rule: 'not_an_integer' }]],
    ['a negative reminder', { remindBefore: -1 }, [{ field: 'remindBefore', rule: 'too_small' }]],
    ['an unknown type', { type: 'concert' }, [{ field: 'type', rule: 'invalid_value' }]],
    ['an unknown field', { title: '入职培训', theme: 'x' }, [{ field: 'theme', rule: 'unknown_field' }]],
    ['null instead of absent', { title: '入职培训', description: null }, [{ field: 'description' }]],
    [
      'a description along with the activity type',
      { type: 'activity', description: 'x' },
      [{ field: 'description', rule: 'not_for_activity' }],
    ],
  ])('%s', async (_case, input, issues) => {
    const problem = problemOf(await change(input));
    expect(problem).toMatchObject({ code: 'input_invalid', issues, mayHaveHappened: false });
    expect(callsMade(bench)).toEqual([]);
  });

  test('a local start that daylight saving skips', async () => {
    const problem = problemOf(await change({ startsAt: '2027-03-28T02:30' }, { timeZone: 'Europe/Berlin' }));
    expect(problem.issues).toMatchObject([{ field: 'startsAt', rule: 'ambiguous_local_time' }]);
    expect(callsMade(bench)).toEqual([]);
  });
});

describe('the start', () => {
  test.each([
    ['an hour ago', '2026-09-26T11:00'],
    ['equal to now', '2026-09-26T12:00'],
  ])('a new one %s is refused', async (_case, startsAt) => {
    const problem = problemOf(await change({ startsAt }));
    expect(problem).toMatchObject({ code: 'start_not_in_future', issues: [{ rule: 'later_than_now' }] });
    expect(callsMade(bench)).toEqual(['get_living_info']);
  });

  test('the old one is sent again as it is, though it has passed, with a warning', async () => {
    bench.emulator.setAssumptions({ startInThePast: 'accept' });
    bench.emulator.clock.set(START * 1000);
    const attempt = await change({ title: '入职培训', startsAt: wanted.startsAt });
    expect(outputOf(attempt).changed).toEqual(['title']);
    expect(sent()).toMatchObject({ living_start: START });
    expect(attempt.message.warnings).toMatchObject([{ field: 'startsAt', rule: 'start_has_passed' }]);
  });
});

describe('an activity live', () => {
  beforeEach(async () => {
    livingId = await makeLive(bench, { type: 'activity', activity: { description: '发布会' } });
    bench.emulator.journal.clear();
  });

  test('gets no description', async () => {
    const problem = problemOf(await change({ description: '新简介' }));
    expect(problem).toMatchObject({ code: 'not_for_activity', kind: 'invalid', issues: [{ field: 'description' }] });
    expect(callsMade(bench)).toEqual(['get_living_info']);
  });

  test('gets none either where only WeCom knows that it is one', async () => {
    expect(problemOf(await change({ description: '新简介' }, strangers())).code).toBe('not_for_activity');
  });

  test('is updated without sending one, and keeps its own', async () => {
    await change({ title: '新品发布会' });
    expect(sent()).not.toHaveProperty('description');
    expect(world()).toMatchObject({ theme: '新品发布会', activity_description: '发布会' });
  });

  test('may get one together with another type', async () => {
    await change({ type: 'general', description: '新简介' });
    expect(world()).toMatchObject({ type: 0, description: '新简介' });
  });
});

test.each(['small_class', 'large_class'])('a change to %s is warned of', async (type) => {
  const attempt = await change({ type });
  expect(attempt.message.warnings).toMatchObject([{ field: 'type', rule: 'class_type_limited' }]);
});

test('a type that WeCom added later is left out and passes through', async () => {
  await distort(bench, livingId, { type: 9 });
  const output = outputOf(await change({ title: '入职培训' }, strangers()));
  expect(output.type).toBe('wecom:9');
  expect(sent()).not.toHaveProperty('type');
});
