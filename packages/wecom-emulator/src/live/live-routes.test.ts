import { beforeEach, describe, expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../create-emulator.ts';
import { CUSTOM_DEVELOPED, callVendor, SELF_BUILT, type VendorAnswer } from '../testing/call-vendor.ts';

let emulator: Emulator;
let call: ReturnType<typeof callVendor>;
let now: number;

beforeEach(() => open());

function open(options: Parameters<typeof createEmulator>[0] = {}) {
  emulator = createEmulator(options);
  emulator.clock.freeze();
  now = Math.floor(emulator.now() / 1000);
  call = callVendor(emulator);
}

const reserve = async (given: Record<string, unknown> = {}): Promise<string> => {
  const answer = await call('living/create', {
    anchor_userid: 'zhangsan',
    theme: '新员工培训',
    living_start: now + 3600,
    living_duration: 3600,
    ...given,
  });
  expect(answer).toMatchObject({ errcode: 0, errmsg: 'ok' });
  return answer.livingid;
};
const read = async (livingid: string) => (await call('living/get_living_info', { livingid })).living_info;
const advance = (seconds: number) => {
  emulator.clock.advance(seconds);
  now += seconds;
};

describe('get_living_info', () => {
  test('shows a reserved live with its keys in the order of a real answer, counters at 0', async () => {
    const livingid = await reserve({ description: '介绍', type: 3 });
    const info = await read(livingid);
    expect(JSON.stringify(info)).toBe(
      JSON.stringify({
        theme: '新员工培训',
        living_start: now + 3600,
        living_duration: 0,
        anchor_userid: 'zhangsan',
        main_department: 3,
        viewer_num: 0,
        comment_num: 0,
        mic_num: 0,
        open_replay: 0,
        status: 0,
        reserve_start: now + 3600,
        reserve_living_duration: 3600,
        description: '介绍',
        type: 3,
        online_count: 0,
        subscribe_count: 0,
      }),
    );
  });

  test('shows the real start, earlier than reserved, and the real length after the end', async () => {
    const livingid = await reserve();
    emulator.acts.startLive({ livingid });
    const startedAt = now;
    advance(143);
    expect(await read(livingid)).toMatchObject({ status: 1, living_start: startedAt, living_duration: 143 });
    emulator.acts.endLive({ livingid });
    advance(500);
    expect(await read(livingid)).toMatchObject({
      status: 2,
      living_start: startedAt,
      living_duration: 143,
      reserve_start: startedAt + 3600,
    });
  });

  test('gives a push address only for an activity live that waits to start', async () => {
    const activity = await reserve({ type: 4 });
    expect(await read(activity)).toHaveProperty('push_stream_url');
    expect(await read(await reserve())).not.toHaveProperty('push_stream_url');
    emulator.acts.startLive({ livingid: activity });
    expect(await read(activity)).not.toHaveProperty('push_stream_url');
  });

  test('shows replay_status only where a replay is kept', async () => {
    const livingid = await reserve();
    emulator.acts.startLive({ livingid });
    emulator.acts.endLive({ livingid });
    expect(await read(livingid)).not.toHaveProperty('replay_status');
  });

  test.each([
    ['reservedStartShown', { reservedStartShown: 'zero' }, { living_start: 0 }],
    ['reservedDurationShown', { reservedDurationShown: 'reserved' }, { living_duration: 3600 }],
    ['trainingShownAs', { trainingShownAs: 0 }, { type: 0 }],
  ] as const)('%s changes what a reserved live shows', async (_name, assume, shown) => {
    open({ assume });
    expect(await read(await reserve({ type: 3 }))).toMatchObject(shown);
  });

  test('a live that nobody started expires after its reserved end, and never before', async () => {
    const livingid = await reserve();
    advance(7200);
    expect(await read(livingid)).toMatchObject({ status: 0 });
    advance(1);
    expect(await read(livingid)).toMatchObject({ status: 3 });
    expect(() => emulator.acts.startLive({ livingid })).toThrow('has expired');
  });

  test('with expiry never, a live stays reserved', async () => {
    open({ assume: { expiry: 'never' } });
    const livingid = await reserve();
    advance(1_000_000);
    expect(await read(livingid)).toMatchObject({ status: 0 });
  });
});

describe('create', () => {
  test('takes the first five of six images and every activity field', async () => {
    const image = (media_id: string) => {
      const file = { type: 'image', filename: 'a.png', content_type: 'image/png', base64: '' };
      emulator.world.media.set(media_id, { media_id, corpid: SELF_BUILT.corpid, created_at: now, ...file });
      return media_id;
    };
    const image_list = ['1', '2', '3', '4', '5', '6'].map(image);
    const livingid = await reserve({
      type: 4,
      activity_cover_mediaid: image('cover'),
      activity_share_mediaid: image('share'),
      activity_detail: { description: '活动', image_list },
    });
    expect(emulator.world.lives.get(livingid)).toMatchObject({
      cover_mediaid: 'cover',
      share_mediaid: 'share',
      activity_description: '活动',
      image_mediaids: ['1', '2', '3', '4', '5'],
    });
  });

  test('an image of another corp is unknown, and one lives 3 days to the second', async () => {
    const file = { type: 'image', filename: 'a.png', content_type: 'image/png', base64: '', created_at: now };
    emulator.world.media.set('theirs', { ...file, media_id: 'theirs', corpid: 'wwanother' });
    emulator.world.media.set('ours', { ...file, media_id: 'ours', corpid: SELF_BUILT.corpid });
    const create = (activity_cover_mediaid: string) =>
      call('living/create', {
        anchor_userid: 'zhangsan',
        theme: '封面',
        living_start: now + 9999,
        living_duration: 60,
        activity_cover_mediaid,
      });
    expect(await create('theirs')).toMatchObject({ errcode: 40007 });
    advance(259_199);
    expect(await create('ours')).toMatchObject({ errcode: 0 });
    advance(1);
    expect(await create('ours')).toMatchObject({ errcode: 40145 });
  });

  test("a self-built app may write a host's userid in any case, a provider's app may not, and nobody a host who left", async () => {
    const params = { anchor_userid: 'ZhangSan', theme: '标题', living_start: now + 3600, living_duration: 60 };
    const { livingid } = await call('living/create', params);
    expect(emulator.world.lives.get(livingid)?.anchor_userid).toBe('zhangsan');
    const asProvider = callVendor(emulator, CUSTOM_DEVELOPED);
    expect(await asProvider('living/create', params)).toMatchObject({ errcode: 60111 });
    for (const member of emulator.world.corps.get(SELF_BUILT.corpid)?.members ?? []) member.status = 5;
    expect(await call('living/create', params)).toMatchObject({ errcode: 60111 });
  });

  test('counts titles and descriptions in characters, in bytes, or in both, as assumed', async () => {
    const asciiTitle = 'x'.repeat(21);
    const emojiTitle = '🎉'.repeat(20);
    const outcomes: Record<string, number[]> = {};
    for (const lengthRule of ['both', 'characters', 'bytes'] as const) {
      open({ assume: { lengthRule } });
      const create = async (theme: string, description = '') =>
        (
          await call('living/create', {
            anchor_userid: 'zhangsan',
            theme,
            description,
            living_start: now + 3600,
            living_duration: 60,
          })
        ).errcode;
      outcomes[lengthRule] = [
        await create(asciiTitle),
        await create(emojiTitle),
        await create('x'.repeat(20)),
        await create('好'.repeat(20), '好'.repeat(100)),
        await create('好', 'x'.repeat(101)),
        await create('好', '🎉'.repeat(100)),
      ];
    }
    expect(outcomes).toEqual({
      both: [40058, 40058, 0, 0, 40058, 40058],
      characters: [40058, 0, 0, 0, 40058, 0],
      bytes: [0, 40058, 0, 0, 0, 40058],
    });
  });

  test('a value of the wrong JSON type is dropped with a warning, and a required one is then missing', async () => {
    const params = { anchor_userid: 'zhangsan', theme: '标题', living_duration: 60 };
    const missing = await call('living/create', { ...params, living_start: String(now + 3600) });
    expect(missing.errcode).toBe(40058);
    expect(missing.errmsg).toMatch(/^living_start missing\..*Warning: wrong json format\. , hint: \[\d{25}\]/);
    const dropped = await call('living/create', { ...params, living_start: now + 3600, description: 5 });
    expect(dropped).toMatchObject({ errcode: 0, errmsg: 'ok. Warning: wrong json format. ' });
    expect(emulator.world.lives.get(dropped.livingid)?.description).toBe('');
  });
});

describe('modify', () => {
  test('changes what is given and keeps the rest', async () => {
    const livingid = await reserve({ description: '旧', remind_time: 60, type: 3 });
    const before = emulator.world.lives.get(livingid);
    expect(await call('living/modify', { livingid, theme: '新标题', living_duration: 60 })).toEqual({
      errcode: 0,
      errmsg: 'ok',
    });
    expect(emulator.world.lives.get(livingid)).toEqual({ ...before, theme: '新标题', reserve_living_duration: 60 });
    const everything = { living_start: now + 9, type: 0, description: '', remind_time: 5 };
    await call('living/modify', { livingid, ...everything });
    expect(emulator.world.lives.get(livingid)).toMatchObject({
      theme: '新标题',
      reserve_start: now + 9,
      type: 0,
      description: '',
      remind_time: 5,
    });
  });

  test('without remind_time resets the reminder only where that is assumed', async () => {
    const kept = await reserve({ remind_time: 60 });
    await call('living/modify', { livingid: kept, theme: '甲' });
    expect(emulator.world.lives.get(kept)?.remind_time).toBe(60);
    open({ assume: { modifyOmittedReminder: 'reset' } });
    const reset = await reserve({ remind_time: 60 });
    await call('living/modify', { livingid: reset, theme: '甲' });
    expect(emulator.world.lives.get(reset)?.remind_time).toBe(0);
  });
});

describe('cancel', () => {
  test('cancels once; the second time is 92006, as is modifying after it', async () => {
    const livingid = await reserve();
    expect(await call('living/cancel', { livingid })).toMatchObject({ errcode: 0 });
    expect(await read(livingid)).toMatchObject({ status: 4 });
    expect(await call('living/cancel', { livingid })).toMatchObject({ errcode: 92006 });
    expect(await call('living/modify', { livingid, theme: '新' })).toMatchObject({ errcode: 92006 });
  });

  test.each([
    ['ended', 'endedCannotChange'],
    ['expired', 'expiredCannotChange'],
  ] as const)('of a live that has %s answers what is assumed', async (state, assumption) => {
    open({ assume: { [assumption]: 40058 } });
    const livingid = await reserve();
    if (state === 'expired') emulator.acts.expireLive({ livingid });
    else {
      emulator.acts.startLive({ livingid });
      emulator.acts.endLive({ livingid });
    }
    expect(await call('living/cancel', { livingid })).toMatchObject({ errcode: 40058 });
  });
});

describe('delete_replay_data', () => {
  const endWithReplay = async () => {
    const livingid = await reserve();
    emulator.acts.enableReplay({ livingid });
    emulator.acts.startLive({ livingid });
    emulator.acts.endLive({ livingid });
    return livingid;
  };

  test('deletes a replay that is ready, and not again', async () => {
    const livingid = await endWithReplay();
    expect(await call('living/delete_replay_data', { livingid })).toMatchObject({ errcode: 92007 });
    emulator.acts.replayReady({ livingid });
    expect(await read(livingid)).toMatchObject({ open_replay: 1, replay_status: 0 });
    expect(await call('living/delete_replay_data', { livingid })).toMatchObject({ errcode: 0 });
    expect(await read(livingid)).toMatchObject({ open_replay: 1, replay_status: 2 });
    expect(await call('living/delete_replay_data', { livingid })).toMatchObject({ errcode: 92007 });
  });

  test('again succeeds where that is assumed', async () => {
    open({ assume: { replayDeletedAgain: 'succeed', replayReadyAfterSeconds: 0 } });
    const livingid = await endWithReplay();
    expect(await call('living/delete_replay_data', { livingid })).toMatchObject({ errcode: 0 });
    expect(await call('living/delete_replay_data', { livingid })).toMatchObject({ errcode: 0 });
  });

  test('takes its time where that is assumed', async () => {
    open({ assume: { replayDeletionSeconds: 10, replayReadyAfterSeconds: 30 } });
    const livingid = await endWithReplay();
    advance(29);
    expect(await read(livingid)).toMatchObject({ replay_status: 1 });
    advance(1);
    expect(await read(livingid)).toMatchObject({ replay_status: 0 });
    await call('living/delete_replay_data', { livingid });
    expect(await read(livingid)).toMatchObject({ replay_status: 0 });
    advance(10);
    expect(await read(livingid)).toMatchObject({ replay_status: 2 });
  });
});

describe('get_living_code', () => {
  test('gives a code that lets one WeChat user in any number of times within 5 minutes', async () => {
    const livingid = await reserve();
    emulator.acts.startLive({ livingid });
    const answer = await call('living/get_living_code', { livingid, openid: 'oViewer' });
    const living_code = String(answer.living_code);
    const { external_userid } = emulator.acts.openLivingCode({ living_code });
    emulator.acts.leaveLive({ livingid, external_userid });
    advance(299);
    expect(emulator.acts.openLivingCode({ living_code }).external_userid).toBe(external_userid);
    emulator.acts.leaveLive({ livingid, external_userid });
    advance(1);
    expect(() => emulator.acts.openLivingCode({ living_code })).toThrow('older than 5 minutes');
    expect(() => emulator.acts.openLivingCode({ living_code: 'made-up' })).toThrow('no such living_code');
  });

  test('stands for another person with another openid', async () => {
    const livingid = await reserve();
    emulator.acts.startLive({ livingid });
    const enter = async (openid: string) => {
      const answer = await call('living/get_living_code', { livingid, openid });
      return emulator.acts.openLivingCode({ living_code: String(answer.living_code) }).external_userid;
    };
    expect(await enter('oOne')).not.toBe(await enter('oTwo'));
  });
});

describe('get_living_share_info', () => {
  test('tells who jumped to the shop and who invited, for 5 minutes', async () => {
    const livingid = await reserve();
    emulator.acts.startLive({ livingid });
    emulator.acts.joinLive({ livingid, external_userid: 'wmGuest', name: '客人', invitor_userid: 'lisi' });
    emulator.acts.joinLive({ livingid, userid: 'wangwu', invitor_external_userid: 'wmGuest' });
    const guest = emulator.acts.shareToShop({ livingid, external_userid: 'wmGuest' });
    const member = emulator.acts.shareToShop({ livingid, userid: 'wangwu' });
    expect(await call('living/get_living_share_info', { ww_share_code: guest.ww_share_code })).toEqual({
      errcode: 0,
      errmsg: 'ok',
      livingid,
      viewer_external_userid: 'wmGuest',
      invitor_userid: 'lisi',
    });
    expect(await call('living/get_living_share_info', { ww_share_code: member.ww_share_code })).toMatchObject({
      viewer_userid: 'wangwu',
      invitor_external_userid: 'wmGuest',
    });
    const another = callVendor(emulator, CUSTOM_DEVELOPED);
    expect(await another('living/get_living_share_info', { ww_share_code: guest.ww_share_code })).toMatchObject({
      livingid,
    });
    advance(300);
    const late: VendorAnswer = await call('living/get_living_share_info', { ww_share_code: guest.ww_share_code });
    expect(late.errcode).toBe(40058);
  });
});
