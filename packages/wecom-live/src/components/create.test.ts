import { type Message, toFormSchema } from '@livebus/component-kit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Live } from 'wecom-emulator';
import { createMemoryFileStore } from '../images/file-store.ts';
import { createMemoryDirectory } from '../people/memory-directory.ts';
import { type LiveBench, openLiveBench } from '../testing/live-bench.ts';
import { picture, startPictureServer } from '../testing/picture-server.ts';
import { files, jpg } from '../testing/pictures.ts';
import create from './create.ts';

const NOW = Date.parse('2026-09-26T12:00:00+08:00');
const START = Date.parse('2026-09-26T19:30:00+08:00') / 1000;
const wanted = { host: 'p-zhang', title: '新员工培训', startsAt: '2026-09-26T19:30', durationMinutes: 90 };

let bench: LiveBench;
beforeEach(async () => {
  bench = await openLiveBench();
  bench.emulator.clock.freeze();
  bench.emulator.clock.set(NOW);
});
afterEach(() => bench.close());

const requestsSent = () => bench.exchangesSent('living/create').map(({ request }) => request);
const onlyLive = (): Live | undefined => [...bench.emulator.world.lives.values()][0];
const pathsCalled = () => bench.emulator.journal.list().map(({ path }) => path.replace('/cgi-bin/', ''));
const rulesOf = ({ warnings }: Message) => warnings.map(({ rule }) => rule);

describe('a live is created', () => {
  test("with every value in WeCom's names and units", async () => {
    const input = { ...wanted, type: 'training', description: '第一天', remindBefore: 15 };
    const attempt = await bench.run(create, input);
    expect(requestsSent()).toEqual([
      {
        anchor_userid: 'zhangsan',
        theme: '新员工培训',
        living_start: START,
        living_duration: 5400,
        type: 3,
        description: '第一天',
        remind_time: 900,
      },
    ]);
    expect(attempt).toMatchObject({ state: 'succeeded', how: 'ran' });
    expect('output' in attempt && attempt.output).toEqual({
      livingId: onlyLive()?.livingid,
      hostUserid: 'zhangsan',
      title: '新员工培训',
      startsAt: '2026-09-26T19:30:00+08:00',
      endsAt: '2026-09-26T21:00:00+08:00',
      timeZone: 'Asia/Shanghai',
      durationMinutes: 90,
      type: 'training',
      description: '第一天',
      remindBefore: 15,
    });
  });

  test('as a general one, with no reminder and no description, when nothing else is said', async () => {
    await bench.run(create, wanted);
    expect(requestsSent()).toEqual([
      {
        anchor_userid: 'zhangsan',
        theme: '新员工培训',
        living_start: START,
        living_duration: 5400,
        type: 0,
        remind_time: 0,
      },
    ]);
  });

  test.each([
    ['general', 0],
    ['small_class', 1],
    ['large_class', 2],
    ['training', 3],
    ['activity', 4],
  ])('of the type %s as %i', async (type, wire) => {
    expect(await bench.run(create, { ...wanted, type })).toMatchObject({ state: 'succeeded', output: { type } });
    expect(onlyLive()?.type).toBe(wire);
  });

  test.each([
    ['20 Han characters', '直'.repeat(20)],
    ['15 emoji of 60 bytes', '🎥'.repeat(15)],
    ['one letter', 'a'],
    ['a line break and quotes', 'a\n"b"\\'],
  ])('under a title of %s', async (_name, title) => {
    expect(await bench.run(create, { ...wanted, title })).toMatchObject({ state: 'succeeded', output: { title } });
    expect(onlyLive()?.theme).toBe(title);
  });

  test('with a description of 100 Han characters', async () => {
    const description = '介'.repeat(100);
    expect(await bench.run(create, { ...wanted, description })).toMatchObject({ state: 'succeeded' });
    expect(onlyLive()?.description).toBe(description);
  });

  test("at the moment that the tenant's clocks, or an offset, say", async () => {
    const elsewhere = { timeZone: 'America/New_York' };
    await bench.run(create, { ...wanted, startsAt: '2026-09-26T07:30' }, elsewhere);
    const attempt = await bench.run(create, { ...wanted, startsAt: '2026-09-26T12:30:00+01:00' }, elsewhere);
    expect([...bench.emulator.world.lives.values()].map(({ reserve_start }) => reserve_start)).toEqual([START, START]);
    expect(attempt).toMatchObject({ output: { startsAt: '2026-09-26T07:30:00-04:00', timeZone: 'America/New_York' } });
  });

  test('one second after now', async () => {
    const attempt = await bench.run(create, { ...wanted, startsAt: '2026-09-26T12:00:01' });
    expect(attempt).toMatchObject({ state: 'succeeded' });
  });

  test('and entered in the ledger for the request', async () => {
    await bench.run(create, wanted, { key: 'run-7' });
    const livingId = onlyLive()?.livingid ?? '';
    expect(await bench.services.ledger.find(livingId)).toEqual({
      livingId,
      corpid: bench.settings.corpid,
      agentid: bench.settings.agentid,
      key: 'run-7',
      scheduled: {
        hostUserid: 'zhangsan',
        title: '新员工培训',
        startsAt: START,
        durationMinutes: 90,
        type: 'general',
        description: '',
        remindBeforeMinutes: 0,
      },
    });
  });

  test.each([
    ['custom-developed', 'otherSettings', 1000003],
    ['third-party', 'thirdPartySettings', 1000004],
  ] as const)('by a %s app as by a self-built one', async (_kind, settings, agentid) => {
    const { state, message } = await bench.run(create, wanted, { settings: bench[settings] });
    expect(state).toBe('succeeded');
    expect(onlyLive()?.agentid).toBe(agentid);
    for (const { ticket } of [...bench.emulator.world.suites.values()].flatMap(({ tickets }) => tickets)) {
      expect(JSON.stringify(message)).not.toContain(ticket);
    }
  });
});

describe('a class live', () => {
  test.each(['small_class', 'large_class'])('is sent as %s, with a warning that WeCom may refuse it', async (type) => {
    const { message, state } = await bench.run(create, { ...wanted, type });
    expect(state).toBe('succeeded');
    expect(message.warnings).toEqual([
      {
        field: 'type',
        rule: 'class_type_limited',
        message: { 'zh-CN': expect.stringContaining('K12'), en: expect.stringContaining('K12') },
      },
    ]);
  });

  test('is the only one that is warned of', async () => {
    for (const type of ['general', 'training', 'activity']) {
      expect((await bench.run(create, { ...wanted, type })).message.warnings).toEqual([]);
    }
  });

  test("keeps WeCom's refusal where the corp is neither a school nor of the IT industry", async () => {
    for (const corp of bench.emulator.world.corps.values()) corp.industry = 'general';
    const attempt = await bench.run(create, { ...wanted, type: 'small_class' });
    expect(attempt).toMatchObject({ state: 'failed', problem: { vendor: { code: 40058 } } });
    expect(rulesOf(attempt.message)).toEqual(['class_type_limited']);
  });
});

describe('an activity live', () => {
  const activity = {
    cover: 'file-cover',
    shareCard: 'file-share',
    description: '发布会',
    images: ['file-1', 'file-2'],
  };
  const lengthOf = (mediaId: string | undefined) =>
    Buffer.from(bench.emulator.world.media.get(mediaId ?? '')?.base64 ?? '', 'base64').length;

  test('has its cover, share card, introduction and images', async () => {
    await bench.run(create, { ...wanted, type: 'activity', activity });
    const live = onlyLive();
    expect(live).toMatchObject({ type: 4, description: '', activity_description: '发布会' });
    expect(lengthOf(live?.cover_mediaid)).toBe(files['file-cover']?.length);
    expect(lengthOf(live?.share_mediaid)).toBe(files['file-share']?.length);
    expect(live?.image_mediaids.map(lengthOf)).toEqual([files['file-1']?.length, files['file-2']?.length]);
  });

  test('has its images uploaded right before it is created', async () => {
    await bench.run(create, { ...wanted, type: 'activity', activity });
    expect(pathsCalled().filter((path) => path !== 'gettoken')).toEqual([
      ...Array(4).fill('media/upload'),
      'living/create',
    ]);
  });

  test('has each image named by its content', async () => {
    await bench.run(create, { ...wanted, type: 'activity', activity });
    const names = [...bench.emulator.world.media.values()].map(({ filename, content_type }) => [
      filename,
      content_type,
    ]);
    expect(names).toEqual([
      ['image.png', 'image/png'],
      ['image.jpg', 'image/jpeg'],
      ['image.png', 'image/png'],
      ['image.png', 'image/png'],
    ]);
  });

  test.each([
    [{}, {}],
    [{ description: '发布会' }, { activity_detail: { description: '发布会' } }],
    [{ description: '' }, { activity_detail: { description: '' } }],
    [{ images: [] }, {}],
  ])('sends of %j what was given and no more', async (given, members) => {
    await bench.run(create, { ...wanted, type: 'activity', activity: given });
    const [request] = requestsSent();
    expect(request).toEqual({
      anchor_userid: 'zhangsan',
      theme: '新员工培训',
      living_start: START,
      living_duration: 5400,
      type: 4,
      remind_time: 0,
      ...members,
    });
  });

  test('of seven images sends the first five, and says that two were dropped', async () => {
    const images = [1, 2, 3, 4, 5, 6, 7].map((number) => `file-${number}`);
    const { message, state } = await bench.run(create, { ...wanted, type: 'activity', activity: { images } });
    expect(state).toBe('succeeded');
    expect(onlyLive()?.image_mediaids.map(lengthOf)).toEqual(images.slice(0, 5).map((id) => files[id]?.length));
    expect(bench.exchangesSent('media/upload')).toHaveLength(5);
    expect(message.warnings).toEqual([
      {
        field: 'activity.images',
        rule: 'extra_images_dropped',
        message: { 'zh-CN': expect.stringMatching(/5.*后 2 张/), en: expect.stringMatching(/5.*last 2/) },
      },
    ]);
  });

  test('of five images drops none', async () => {
    const images = [1, 2, 3, 4, 5].map((number) => `file-${number}`);
    const { message } = await bench.run(create, { ...wanted, type: 'activity', activity: { images } });
    expect(message.warnings).toEqual([]);
  });

  test('takes an image from an https address', async () => {
    const server = await startPictureServer({ '/cover': picture(jpg(222)) });
    const services = { ...bench.services, fetchImage: server.openFetcher() };
    const given = { cover: server.urlOf('/cover') };
    await bench.run(create, { ...wanted, type: 'activity', activity: given }, { services });
    expect(lengthOf(onlyLive()?.cover_mediaid)).toBe(222);
    await server.close();
  });
});

test('the start is judged again after the images: what came to lie in the past meanwhile is not sent', async () => {
  const kept = createMemoryFileStore(files);
  const slowFiles = {
    find(id: string) {
      bench.emulator.clock.advance(30);
      return kept.find(id);
    },
  };
  const input = { ...wanted, startsAt: '2026-09-26T12:01', type: 'activity' };
  const run = (images: string[], key: string) =>
    bench.run(create, { ...input, activity: { images } }, { key, services: { ...bench.services, files: slowFiles } });
  expect(await run(['file-1', 'file-2'], 'late')).toMatchObject({
    state: 'failed',
    problem: { code: 'start_not_in_future' },
  });
  expect(bench.exchangesSent('living/create')).toEqual([]);
  expect(await bench.intents.find('late')).toBeUndefined();
});

test("a host is found under the userid's plain letters, whatever their case", async () => {
  const people = [{ id: 'p-zhang', name: '张三', members: { [bench.settings.corpid]: 'ZhangSan' } }];
  const directory = createMemoryDirectory({ people, isVisible: () => true });
  const attempt = await bench.run(create, wanted, { services: { ...bench.services, directory } });
  expect(attempt).toMatchObject({ state: 'succeeded' });
});

describe('the message log', () => {
  test('tells input, exchanges, warnings and output, as JSON and without credentials', async () => {
    const input = { ...wanted, type: 'activity', activity: { cover: 'file-cover' } };
    const { message } = await bench.run(create, input);
    expect(JSON.parse(JSON.stringify(message))).toEqual(message);
    expect(message).toMatchObject({ component: 'wecom.live.create', input, output: { title: '新员工培训' } });
    expect(message.exchanges.map(({ path }) => path)).toEqual(
      bench.emulator.journal
        .list()
        .filter(({ errcode }) => errcode === 0)
        .map(({ path }) => path),
    );
    expect(message.exchanges.at(-1)).toMatchObject({
      method: 'POST',
      path: '/cgi-bin/living/create',
      query: { access_token: '[redacted]' },
      request: { theme: '新员工培训' },
      response: { livingid: onlyLive()?.livingid },
      errcode: 0,
    });
    const text = JSON.stringify(message);
    expect(text).not.toContain('emulated-self-built-secret');
    for (const { token } of bench.emulator.world.tokens.values()) expect(text).not.toContain(token);
  });

  test('of a refusal tells the problem and no output', async () => {
    const { message } = await bench.run(create, { ...wanted, title: '' });
    expect(message).toMatchObject({ exchanges: [], problem: { code: 'input_invalid' } });
    expect(message).not.toHaveProperty('output');
  });
});

test('the form has a label in both languages for every field, and the rules of each', () => {
  const { properties = {} } = toFormSchema(create.input);
  for (const [name, field] of Object.entries(properties)) {
    expect({ name, field }).toMatchObject({
      field: { label: { 'zh-CN': expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) } },
    });
  }
  expect(properties).toMatchObject({
    title: { minLength: 1, maxLength: 20, maxBytes: 60 },
    description: { maxLength: 100, maxBytes: 300, showWhen: { field: 'type' } },
    durationMinutes: { minimum: 1, unit: 'minute' },
    type: { default: 'general', widget: 'select' },
    remindBefore: { minimum: 0, default: 0 },
    activity: { showWhen: { field: 'type', in: ['activity'] } },
  });
});
