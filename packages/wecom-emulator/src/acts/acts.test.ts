import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { someLive } from '../coverage/some-live.ts';
import { createEmulator, type Emulator } from '../create-emulator.ts';
import { CUSTOM_DEVELOPED, callVendor, SELF_BUILT } from '../testing/call-vendor.ts';
import { appKey, LIVE, type Live, REPLAY } from '../world.ts';
import { ActError } from './act-error.ts';
import { actCatalogue } from './acts.ts';

let emulator: Emulator;
let live: Live;
let livingid: string;

function open(options: Parameters<typeof createEmulator>[0] = {}) {
  emulator = createEmulator(options);
  emulator.clock.freeze();
  live = someLive(emulator);
  livingid = live.livingid;
}
beforeEach(() => open());

const nobodyListens = { url: 'http://127.0.0.1:9/', token: 'QDG6eK', encodingAesKey: 'a'.repeat(43) };
const statusesFired = () =>
  emulator.callbacks.deliveries().map(({ xml }) => Number(/<Status>(\d)<\/Status>/.exec(xml)?.[1]));
function listen(app = SELF_BUILT) {
  const found = emulator.world.apps.get(appKey(app));
  if (found !== undefined) found.callback = nobodyListens;
}
const run = (open_replay: 0 | 1 = 0) => {
  if (open_replay === 1) emulator.acts.enableReplay({ livingid });
  emulator.acts.startLive({ livingid });
};

test('every act has a name of its own, titles in both languages and parameters that a console can show', () => {
  const acts = Object.values(actCatalogue);
  expect(new Set(acts.map(({ name }) => name)).size).toBe(acts.length);
  for (const { name, title, params } of acts) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(title.en).toMatch(/^[A-Z]/);
    expect(() => z.toJSONSchema(params, { io: 'input' })).not.toThrow();
  }
});

test('an act is also done by its name, and a wrong name or parameter is a sentence', () => {
  expect(emulator.acts.perform('start-live', { livingid })).toMatchObject({ livingid, status: 1 });
  const refusals = [
    () => emulator.acts.perform('dance', {}),
    () => emulator.acts.perform('start-live', { livingid: 5 }),
    () => emulator.acts.perform('start-live', { livingid: 'lvUnknown' }),
  ].map((act) => {
    try {
      return act();
    } catch (error) {
      return error instanceof ActError ? error.kind : error;
    }
  });
  expect(refusals).toEqual(['missing', 'params', 'missing']);
});

describe('the host', () => {
  test('starts early, ends, and each fires its callback; cancelling fires 4, modifying nothing', async () => {
    listen();
    run();
    expect(live).toMatchObject({ status: LIVE.living, started_at: Math.floor(emulator.now() / 1000) });
    emulator.acts.endLive({ livingid });
    const call = callVendor(emulator);
    const { livingid: other } = someLive(emulator);
    await call('living/modify', { livingid: other, theme: '新' });
    await call('living/cancel', { livingid: other });
    expect(statusesFired()).toEqual([1, 2, 4]);
    await emulator.callbacks.settled();
  });

  test('cannot start what runs, end what does not run, or act for another', () => {
    expect(() => emulator.acts.endLive({ livingid })).toThrow(
      new ActError('state', `The live ${livingid} is still reserved: only a running live can be ended.`),
    );
    expect(() => emulator.acts.startLive({ livingid, userid: 'lisi' })).toThrow('lisi is not the host');
    emulator.acts.startLive({ livingid, userid: 'zhangsan' });
    expect(() => emulator.acts.startLive({ livingid })).toThrow('is running');
    expect(() => emulator.acts.endLive({ livingid, userid: 'lisi' })).toThrow('lisi is not the host');
    expect(live.status).toBe(LIVE.living);
  });

  test('keeps a replay or not, as chosen before the end', () => {
    run(1);
    emulator.acts.disableReplay({ livingid });
    emulator.acts.endLive({ livingid });
    expect(live.replay_status).toBeUndefined();
    expect(() => emulator.acts.enableReplay({ livingid })).toThrow('has ended: a replay is chosen while');
  });
});

describe('a replay', () => {
  test('is generating after the end until it is ready or has failed, and fires nothing', async () => {
    listen();
    run(1);
    expect(() => emulator.acts.replayReady({ livingid })).toThrow('No replay of the live');
    emulator.acts.endLive({ livingid });
    expect(live.replay_status).toBe(REPLAY.generating);
    emulator.acts.replayFailed({ livingid });
    expect(live.replay_status).toBe(REPLAY.failed);
    expect(() => emulator.acts.replayReady({ livingid })).toThrow('No replay of the live');
    expect(statusesFired()).toEqual([1, 2]);
    await emulator.callbacks.settled();
  });
});

describe('viewers', () => {
  test('gather watch time by the clock over several visits, until the live ends', () => {
    run();
    emulator.acts.joinLive({ livingid, userid: 'lisi' });
    emulator.clock.advance(10);
    expect(emulator.acts.leaveLive({ livingid, userid: 'lisi' }).watch_time).toBe(10);
    emulator.clock.advance(100);
    emulator.acts.joinLive({ livingid, userid: 'lisi' });
    emulator.acts.joinLive({ livingid, external_userid: 'wmA', name: '甲', type: 2 });
    emulator.clock.advance(5);
    emulator.acts.endLive({ livingid });
    emulator.clock.advance(1000);
    expect(live.viewers).toEqual([
      { userid: 'lisi', watch_time: 15, is_comment: 0, is_mic: 0 },
      { external_userid: 'wmA', name: '甲', type: 2, watch_time: 5, is_comment: 0, is_mic: 0 },
    ]);
  });

  test('comment, speak and are counted', async () => {
    run();
    emulator.acts.joinLive({ livingid, userid: 'lisi' });
    emulator.acts.joinLive({ livingid, userid: 'wangwu' });
    emulator.acts.comment({ livingid, userid: 'lisi', text: '好' });
    emulator.acts.comment({ livingid, userid: 'lisi' });
    emulator.acts.comment({ livingid, userid: 'zhangsan' });
    emulator.acts.speak({ livingid, userid: 'lisi' });
    emulator.acts.leaveLive({ livingid, userid: 'lisi' });
    const { living_info } = await callVendor(emulator)('living/get_living_info', { livingid });
    expect(living_info).toMatchObject({ viewer_num: 2, online_count: 1, comment_num: 3, mic_num: 1 });
    expect(live.viewers).toMatchObject([
      { userid: 'lisi', is_comment: 1, is_mic: 1 },
      { userid: 'wangwu', is_comment: 0, is_mic: 0 },
    ]);
  });

  test('subscribe to a reserved live once', async () => {
    emulator.acts.subscribe({ livingid, userid: 'lisi' });
    emulator.acts.subscribe({ livingid, external_userid: 'wmA' });
    expect(() => emulator.acts.subscribe({ livingid, userid: 'lisi' })).toThrow('has subscribed');
    const { living_info } = await callVendor(emulator)('living/get_living_info', { livingid });
    expect(living_info).toMatchObject({ subscribe_count: 2 });
    run();
    expect(() => emulator.acts.subscribe({ livingid, userid: 'wangwu' })).toThrow('one subscribes to a reserved live');
  });

  test.each([
    ['joining a live that does not run', () => emulator.acts.joinLive({ livingid, userid: 'lisi' })],
    ['commenting one', () => emulator.acts.comment({ livingid, userid: 'zhangsan' })],
    ['speaking in one', () => emulator.acts.speak({ livingid, userid: 'lisi' })],
    ['leaving one', () => emulator.acts.leaveLive({ livingid, userid: 'lisi' })],
    ['jumping to a shop from one', () => emulator.acts.shareToShop({ livingid, userid: 'lisi' })],
  ])('are told no when %s', (_name, act) => {
    expect(act).toThrow(ActError);
    expect(act).toThrow('is still reserved');
  });

  test.each([
    ['a stranger joins as a member', () => emulator.acts.joinLive({ livingid, userid: 'nobody' }), 'not a member'],
    [
      'a stranger invites',
      () => emulator.acts.joinLive({ livingid, userid: 'lisi', invitor_userid: 'nobody' }),
      'not a member',
    ],
    ['the viewer has no name', () => emulator.acts.joinLive({ livingid }), 'name the viewer'],
    [
      'the viewer has two names',
      () => emulator.acts.leaveLive({ livingid, userid: 'lisi', external_userid: 'wmA' }),
      'name the viewer',
    ],
    ['somebody outside comments', () => emulator.acts.comment({ livingid, userid: 'lisi' }), 'not in the room'],
    ['somebody outside speaks', () => emulator.acts.speak({ livingid, userid: 'lisi' }), 'not in the room'],
    ['somebody outside leaves', () => emulator.acts.leaveLive({ livingid, userid: 'lisi' }), 'not in the room'],
    ['somebody outside shops', () => emulator.acts.shareToShop({ livingid, userid: 'lisi' }), 'not in the room'],
  ])('are told no when %s', (_name, act, sentence) => {
    run();
    expect(act).toThrow(sentence);
    expect(live.viewers).toEqual([]);
  });

  test('cannot be in the room twice', () => {
    run();
    emulator.acts.joinLive({ livingid, userid: 'lisi' });
    expect(() => emulator.acts.joinLive({ livingid, userid: 'lisi' })).toThrow('in the room of the live');
    expect(live.viewers).toHaveLength(1);
  });
});

describe('an instant live', () => {
  const start = (given: Record<string, unknown> = {}) =>
    emulator.acts.perform('create-instant-live', { ...SELF_BUILT, userid: 'zhangsan', theme: '即时', ...given });

  test('runs at once, with the type that the liveType of the client means, and fires 1', async () => {
    listen();
    const types = [0, 1, 2, 3].map((liveType) => {
      const { livingid: made } = emulator.acts.createInstantLive({
        ...SELF_BUILT,
        userid: 'zhangsan',
        theme: '即时',
        liveType: z.literal([0, 1, 2, 3]).parse(liveType),
      });
      const { type, status, started_at } = emulator.world.lives.get(made) ?? {};
      return { type, status, started: started_at !== undefined };
    });
    expect(types).toEqual([0, 3, 2, 1].map((type) => ({ type, status: 1, started: true })));
    expect(statusesFired()).toEqual([1, 1, 1, 1]);
    await emulator.callbacks.settled();
  });

  test.each([
    ['an app without the permission', { ...CUSTOM_DEVELOPED }, 'no permission'],
    ['a member whom the app cannot see', { userid: 'zhaoliu' }, 'user not in allow list'],
    ['nobody', { userid: 'nobody' }, 'not a member'],
    ['a title of 21 characters', { theme: 'x'.repeat(21) }, 'invalid parameter'],
    ['an unknown app', { agentid: 5 }, 'There is no app'],
  ])('is refused to %s', (_name, given, sentence) => {
    emulator.acts.setPermission({ ...CUSTOM_DEVELOPED, granted: false });
    const lives = emulator.world.lives.size;
    expect(() => start(given)).toThrow(sentence);
    expect(emulator.world.lives.size).toBe(lives);
  });

  test('of a class type is for schools and IT corps', () => {
    for (const corp of emulator.world.corps.values()) corp.industry = 'general';
    expect(() => start({ liveType: 2 })).toThrow('unsupported liveType');
    expect(start({ liveType: 1 })).toMatchObject({ status: 1 });
  });

  test("counts against the app's lives of the day", () => {
    open({ limits: { livesPerDay: 1 } });
    start();
    expect(() => start()).toThrow('api freq out of limit');
  });
});

describe('expiry', () => {
  test('is forced by an act and fires nothing', () => {
    listen();
    emulator.acts.expireLive({ livingid });
    expect(live.status).toBe(LIVE.expired);
    expect(() => emulator.acts.expireLive({ livingid })).toThrow('only a reserved live can expire');
    expect(statusesFired()).toEqual([]);
  });

  test('fires 3 once, as soon as the clock has moved past it, where that is assumed', async () => {
    open({ assume: { expiryFiresCallback: true } });
    listen();
    emulator.clock.advance(7201);
    emulator.clock.advance(7201);
    expect(statusesFired()).toEqual([3]);
    await emulator.callbacks.settled();
  });
});

test('creating fires 0 only where that is assumed', async () => {
  listen();
  const params = { anchor_userid: 'zhangsan', theme: '标题', living_duration: 60 };
  const living_start = Math.floor(emulator.now() / 1000) + 60;
  await callVendor(emulator)('living/create', { ...params, living_start });
  expect(statusesFired()).toEqual([]);
  emulator.setAssumptions({ createFiresCallback: true });
  await callVendor(emulator)('living/create', { ...params, living_start });
  expect(statusesFired()).toEqual([0]);
  await emulator.callbacks.settled();
});

describe("the administrator's acts", () => {
  const probe = async (app = SELF_BUILT) =>
    (await callVendor(emulator, app)('living/get_user_all_livingid', { userid: 'zhangsan' })).errcode;

  test('withdraw and give back permission, enablement, address and scope', async () => {
    const codes = [await probe()];
    const steps = [
      () => emulator.acts.setPermission({ ...SELF_BUILT, granted: false }),
      () => emulator.acts.setPermission({ ...SELF_BUILT, granted: true }),
      () => emulator.acts.setEnabled({ ...SELF_BUILT, enabled: false }),
      () => emulator.acts.setEnabled({ ...SELF_BUILT, enabled: true }),
      () => emulator.acts.setTrustedIps({ ...SELF_BUILT, ips: ['192.0.2.1'] }),
      () => emulator.acts.setTrustedIps({ ...SELF_BUILT, ips: null }),
      () => emulator.acts.setVisibleScope(SELF_BUILT),
      () => emulator.acts.setVisibleScope({ ...SELF_BUILT, departments: [1] }),
    ];
    for (const step of steps) {
      step();
      codes.push(await probe());
    }
    expect(codes).toEqual([0, 48002, 0, 50003, 0, 60020, 0, 60011, 0]);
  });

  test("tell a provider of a change, and trust its suite's addresses for its apps", async () => {
    const { suiteid } = emulator.world.apps.get(appKey(CUSTOM_DEVELOPED)) ?? {};
    const suite = emulator.world.suites.get(suiteid ?? '');
    expect(suite).toBeDefined();
    if (suite !== undefined) suite.callback = nobodyListens;
    emulator.acts.setVisibleScope({ ...CUSTOM_DEVELOPED, departments: [1] });
    expect(emulator.callbacks.deliveries().map(({ event }) => event)).toEqual(['change_auth']);
    emulator.acts.setTrustedIps({ suiteid: suiteid ?? '', ips: ['192.0.2.1'] });
    expect(await probe(CUSTOM_DEVELOPED)).toBe(60020);
    expect(await probe()).toBe(0);
    await emulator.callbacks.settled();
  });

  test('end tokens: expired ones answer 42001, revoked ones 40014, and only the named owner is hit', async () => {
    const issue = (app: typeof SELF_BUILT) => {
      const token = `token-of-${app.agentid}`;
      const expires_at = Math.floor(emulator.now() / 1000) + 7200;
      emulator.world.tokens.set(token, { token, kind: 'app', owner: appKey(app), expires_at, revoked: false });
      return () => emulator.world.tokens.get(token);
    };
    const [ours, theirs] = [issue(SELF_BUILT), issue(CUSTOM_DEVELOPED)];
    expect(emulator.acts.expireTokens(SELF_BUILT)).toEqual({ tokens: 1 });
    expect(ours()?.expires_at).toBe(Math.floor(emulator.now() / 1000));
    expect(theirs()).toMatchObject({ revoked: false });
    expect(emulator.acts.revokeTokens(CUSTOM_DEVELOPED)).toEqual({ tokens: 1 });
    expect([ours()?.revoked, theirs()?.revoked]).toEqual([false, true]);
    expect(emulator.acts.revokeTokens({})).toEqual({ tokens: 1 });
  });
});
