import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryFileStore } from '../images/file-store.ts';
import { createMemoryDirectory } from '../people/memory-directory.ts';
import { type LiveBench, openLiveBench, type RunOverrides } from '../testing/live-bench.ts';
import { people } from '../testing/people.ts';
import { redirectTo, startPictureServer } from '../testing/picture-server.ts';
import { files, png } from '../testing/pictures.ts';
import create from './create.ts';

const MEGABYTES_10 = 10 * 1024 * 1024;
const NOW = Date.parse('2026-09-26T12:00:00+08:00');
const wanted = { host: 'p-zhang', title: '新员工培训', startsAt: '2026-09-26T19:30', durationMinutes: 90 };

let bench: LiveBench;
beforeEach(async () => {
  bench = await openLiveBench();
  bench.emulator.clock.freeze();
  bench.emulator.clock.set(NOW);
});
afterEach(() => bench.close());

/** Runs what must be refused before anything is sent; gives the problem. */
async function refused(change: object, overrides: RunOverrides = {}) {
  const attempt = await bench.run(create, { ...wanted, ...change }, { key: 'refused', ...overrides });
  expect(bench.emulator.journal.list()).toEqual([]);
  expect(await bench.intents.find('refused')).toBeUndefined();
  if (attempt.state !== 'failed') throw new Error(`The run ${attempt.state}`);
  const { problem } = attempt;
  expect(problem.mayHaveHappened).toBe(false);
  for (const { message } of [problem, ...problem.issues]) {
    expect(message).toEqual({ 'zh-CN': expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) });
  }
  return problem;
}

describe('an input that breaks a rule is refused with field, rule, limit and length, and nothing is sent', () => {
  const long = (field: string, rule: string, limit: number, actual: number) => ({ field, rule, limit, actual });
  test.each([
    ['no title', { title: undefined }, [{ field: 'title', rule: 'required' }]],
    ['a title of 0 characters', { title: '' }, [long('title', 'min_characters', 1, 0)]],
    ['a title of 21 letters', { title: 'a'.repeat(21) }, [long('title', 'max_characters', 20, 21)]],
    [
      'a title of 21 Han characters',
      { title: '直'.repeat(21) },
      [long('title', 'max_characters', 20, 21), long('title', 'max_bytes', 60, 63)],
    ],
    ['a title of 20 emoji', { title: '🎥'.repeat(20) }, [long('title', 'max_bytes', 60, 80)]],
    ['a title with a control character', { title: 'a\u0007b' }, [{ field: 'title', rule: 'plain_text' }]],
    ['a title with half of an emoji', { title: 'a\ud83c' }, [{ field: 'title', rule: 'plain_text' }]],
    ['a title that is a number', { title: 7 }, [{ field: 'title', rule: 'invalid_type' }]],
    [
      'a description of 101 letters',
      { description: 'a'.repeat(101) },
      [long('description', 'max_characters', 100, 101)],
    ],
    ['a description of 304 bytes', { description: '🎥'.repeat(76) }, [long('description', 'max_bytes', 300, 304)]],
    ['no start', { startsAt: undefined }, [{ field: 'startsAt', rule: 'required' }]],
    ['a start without a date', { startsAt: '19:30' }, [{ field: 'startsAt', rule: 'invalid_format' }]],
    ['a start without a time', { startsAt: '2026-09-26' }, [{ field: 'startsAt', rule: 'invalid_format' }]],
    ['a start on 30 February', { startsAt: '2027-02-30T19:30' }, [{ field: 'startsAt', rule: 'invalid_format' }]],
    ['a start in unix seconds', { startsAt: 1_790_000_000 }, [{ field: 'startsAt', rule: 'invalid_type' }]],
    ['no duration', { durationMinutes: undefined }, [{ field: 'durationMinutes', rule: 'required' }]],
    ['a duration of 0', { durationMinutes: 0 }, [long('durationMinutes', 'too_small', 1, 0)]],
    ['half a minute', { durationMinutes: 0.5 }, [{ field: 'durationMinutes', rule: 'not_an_integer' }]],
    ['a negative duration', { durationMinutes: -5 }, [long('durationMinutes', 'too_small', 1, -5)]],
    ['a negative reminder', { remindBefore: -1 }, [long('remindBefore', 'too_small', 0, -1)]],
    ['an unknown type', { type: 'concert' }, [{ field: 'type', rule: 'invalid_value' }]],
    ["WeCom's number for a type", { type: 4 }, [{ field: 'type', rule: 'invalid_value' }]],
    ['an unknown field', { theme: 'x' }, [{ field: 'theme', rule: 'unknown_field' }]],
    [
      'an unknown field of the activity',
      { type: 'activity', activity: { banner: 'x' } },
      [{ field: 'activity.banner', rule: 'unknown_field' }],
    ],
    [
      'a control character in the description of the activity',
      { type: 'activity', activity: { description: 'a\u0007b' } },
      [{ field: 'activity.description', rule: 'plain_text' }],
    ],
    ['activity fields on a general live', { activity: {} }, [{ field: 'activity', rule: 'only_for_activity' }]],
    [
      'activity fields on a training live',
      { type: 'training', activity: { description: 'x' } },
      [{ field: 'activity', rule: 'only_for_activity' }],
    ],
    [
      'the plain description on an activity live',
      { type: 'activity', description: 'x' },
      [{ field: 'description', rule: 'not_for_activity' }],
    ],
    [
      'an image at an http address',
      { type: 'activity', activity: { images: ['file-1', 'http://pictures.test/2.png'] } },
      [{ field: 'activity.images.1', rule: 'https_only' }],
    ],
    ['no host', { host: undefined }, [{ field: 'host', rule: 'required' }]],
  ])('%s', async (_name, change, issues) => {
    const problem = await refused(change);
    expect(problem).toMatchObject({ code: 'input_invalid', kind: 'invalid' });
    expect(problem.issues.map(({ message: _message, ...issue }) => issue)).toEqual(issues);
  });

  test('several at once are all named', async () => {
    const { issues } = await refused({ title: '', durationMinutes: 0, remindBefore: -1 });
    expect(issues.map(({ field }) => field)).toEqual(['title', 'durationMinutes', 'remindBefore']);
  });
});

describe('a start that is not later than now is refused, and nothing is sent', () => {
  test.each([
    ['in the past', '2026-09-26T11:59:59'],
    ['equal to now', '2026-09-26T12:00:00'],
    ['equal to now, written elsewhere', '2026-09-26T04:00:00Z'],
    ['less than a second ahead', '2026-09-26T12:00:00.900'],
  ])('%s', async (_name, startsAt) => {
    expect(await refused({ startsAt })).toMatchObject({
      code: 'start_not_in_future',
      kind: 'invalid',
      cure: { en: expect.stringMatching(/\S/) },
      issues: [{ field: 'startsAt', rule: 'later_than_now' }],
    });
  });

  test('nor is any image of it uploaded', async () => {
    const activity = { cover: 'file-cover' };
    const problem = await refused({ startsAt: '2026-09-26T11:00', type: 'activity', activity });
    expect(problem.code).toBe('start_not_in_future');
  });

  test.each([
    ['skipped', '2027-03-14T02:30'],
    ['repeated', '2026-11-01T01:30'],
  ])('nor is one that daylight saving has %s, unless an offset says which is meant', async (_name, startsAt) => {
    const timeZone = 'America/New_York';
    const { issues } = await refused({ startsAt }, { timeZone });
    expect(issues).toMatchObject([{ field: 'startsAt', rule: 'ambiguous_local_time' }]);
    const attempt = await bench.run(create, { ...wanted, startsAt: `${startsAt}:00-04:00` }, { timeZone });
    expect(attempt.state).toBe('succeeded');
  });
});

describe('a host who cannot be one is refused by name, and nothing is sent', () => {
  test.each([
    ['an unknown person', 'p-nobody', 'host_unknown', 'missing'],
    ['a person without a member in this corp', 'p-qian', 'host_not_bound', 'forbidden'],
    ["a member outside the app's visible scope", 'p-zhao', 'host_not_visible', 'forbidden'],
  ])('%s', async (_name, host, code, kind) => {
    const problem = await refused({ host });
    expect(problem).toMatchObject({ code, kind, issues: [{ field: 'host', rule: code }] });
    expect(problem.cure).toEqual({ 'zh-CN': expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
  });
});

describe('an image that WeCom would refuse is named with its field, before the first is uploaded', () => {
  const kept = createMemoryFileStore({
    ...files,
    empty: new Uint8Array(0),
    five: png(5),
    text: new TextEncoder().encode('a text'),
    large: png(MEGABYTES_10 + 1),
  });
  const refusedImage = (image: string, overrides: RunOverrides = {}) =>
    refused(
      { type: 'activity', activity: { cover: 'file-cover', images: ['file-1', image] } },
      { services: { ...bench.services, files: kept }, ...overrides },
    );

  test.each([
    ['one of 0 B', 'empty', 'image_too_small'],
    ['one of 5 B', 'five', 'image_too_small'],
    ['6 B of text, whatever it is called', 'text', 'image_not_jpg_or_png'],
    ['one of 10 MB and 1 B', 'large', 'image_too_large'],
    ['a file that is not kept', 'photo.png', 'image_unknown'],
    ['one at 127.0.0.1', 'https://127.0.0.1/1.png', 'image_address_private'],
    ['one at 169.254.169.254', 'https://169.254.169.254/latest/meta-data', 'image_address_private'],
  ])('%s', async (_name, image, code) => {
    expect(await refusedImage(image)).toMatchObject({ code, issues: [{ field: 'activity.images.1', rule: code }] });
  });

  test.each(['https://127.0.0.2/1.png', 'https://169.254.169.254/1.png'])('one redirected to %s', async (address) => {
    const server = await startPictureServer({ '/1.png': redirectTo(address) });
    const fetchImage = server.openFetcher({ ports: [server.port, 443] });
    const problem = await refusedImage(server.urlOf('/1.png'), {
      services: { ...bench.services, files: kept, fetchImage },
    });
    expect(problem).toMatchObject({ code: 'image_address_private', issues: [{ field: 'activity.images.1' }] });
    await server.close();
  });
});

describe('what only WeCom knows', () => {
  const everybody = createMemoryDirectory({ people, isVisible: () => true });
  const stranger = createMemoryDirectory({
    people: [{ id: 'p-zhang', name: '张三', members: { wwemulatedcorp0001: 'zhangsan-who-left' } }],
    isVisible: () => true,
  });

  test.each([60011, 92000, 60111] as const)('a host out of sight by %i is named as such', async (errcode) => {
    bench.emulator.setAssumptions({ hostInvisible: errcode });
    const services = { ...bench.services, directory: everybody };
    const attempt = await bench.run(create, { ...wanted, host: 'p-zhao' }, { key: 'stale', services });
    expect(attempt).toMatchObject({
      state: 'failed',
      problem: {
        code: 'host_not_visible',
        mayHaveHappened: false,
        vendor: { code: errcode, hint: expect.stringMatching(/\d/) },
        issues: [{ field: 'host' }],
      },
    });
    expect(await bench.intents.find('stale')).toBeUndefined();
  });

  test.each([60111, 92000, 40003] as const)('a host who left by %i is named as such', async (errcode) => {
    bench.emulator.setAssumptions({ hostUnknown: errcode });
    const attempt = await bench.run(create, wanted, { services: { ...bench.services, directory: stranger } });
    expect(attempt).toMatchObject({
      state: 'failed',
      problem: { code: 'host_not_visible', vendor: { code: errcode } },
    });
  });

  test.each([
    [48002, 'wecom_forbidden'],
    [45009, 'wecom_throttled'],
    [50003, 'wecom_forbidden'],
    [60020, 'wecom_forbidden'],
  ])('any other refusal keeps its code %i, with a cure', async (errcode, code) => {
    bench.emulator.faults.add({ path: 'living/create', effect: { kind: 'errcode', errcode, errmsg: 'no' } });
    const attempt = await bench.run(create, wanted);
    expect(attempt).toMatchObject({ state: 'failed', problem: { code, vendor: { code: errcode, text: 'no' } } });
    expect(attempt).toHaveProperty('problem.cure.zh-CN', expect.stringMatching(/\S/));
  });

  test('an upload that WeCom refuses names the image, and no live is created', async () => {
    const effect = { kind: 'errcode', errcode: 40123, errmsg: 'invalid image' } as const;
    bench.emulator.faults.add({ path: 'media/upload', skip: 1, effect });
    const activity = { cover: 'file-cover', images: ['file-1'] };
    expect(await bench.run(create, { ...wanted, type: 'activity', activity })).toMatchObject({
      state: 'failed',
      problem: { code: 'image_refused', vendor: { code: 40123 }, issues: [{ field: 'activity.images.0' }] },
    });
    expect(bench.exchangesSent('living/create')).toEqual([]);
  });

  test('an upload that fails for another reason keeps it', async () => {
    const effect = { kind: 'errcode', errcode: 45009, errmsg: 'freq' } as const;
    bench.emulator.faults.add({ path: 'media/upload', effect });
    const attempt = await bench.run(create, { ...wanted, type: 'activity', activity: { cover: 'file-cover' } });
    expect(attempt).toMatchObject({ state: 'failed', problem: { code: 'wecom_throttled' } });
  });
});
