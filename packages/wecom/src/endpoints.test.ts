import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmulator } from 'wecom-emulator';
import { caught } from '../test/caught.ts';
import { corpid, customDeveloped, plannedLive, selfBuilt } from '../test/emulated-apps.ts';
import {
  type AppCredentials,
  appEndpoints,
  createWecomClient,
  type Endpoint,
  mediaLimits,
  signJsapi,
  suiteEndpoints,
} from './index.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const open = (app: AppCredentials = selfBuilt) => createWecomClient({ baseUrl: emulator.url, app });
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
const image = { bytes: png, filename: '封面.png', contentType: 'image/png' };

const all: { name: string; endpoint: Endpoint }[] = Object.entries({ ...appEndpoints, ...suiteEndpoints }).flatMap(
  ([group, endpoints]) => Object.entries(endpoints).map(([name, endpoint]) => ({ name: `${group}.${name}`, endpoint })),
);

test.each(all)('$name refuses a field that WeCom does not know, and lets one that WeCom adds pass', ({ endpoint }) => {
  const codes = endpoint.request.safeParse({ not_a_field: 1 }).error?.issues.map(({ code }) => code);
  // A message is told by its type first; its own tests hold the unknown field.
  expect(codes).toContain(endpoint === appEndpoints.messages.sendMessage ? 'invalid_union' : 'unrecognized_keys');
  const added = endpoint.response.safeParse({ not_a_field: 1 }).error?.issues ?? [];
  expect(added.filter(({ code }) => code === 'unrecognized_keys')).toEqual([]);
});

test('no two endpoints share a path', () => {
  expect(new Set(all.map(({ endpoint }) => endpoint.path)).size).toBe(all.length);
});

test('an activity live takes its images through the upload, is changed, read, listed and cancelled', async () => {
  const { live, media, livingidsOf } = open();
  const { media_id, created_at } = await media.uploadMedia({ type: 'image', media: image });
  expect(emulator.world.media.get(media_id)).toMatchObject({ filename: '封面.png', type: 'image' });
  expect(created_at).toMatch(/^\d+$/);
  const { livingid } = await live.createLive({
    ...plannedLive(),
    type: 4,
    activity_cover_mediaid: media_id,
    activity_detail: { description: '简介', image_list: [media_id] },
  });
  await live.modifyLive({ livingid, theme: '改过的标题', remind_time: 60 });
  const { living_info } = await live.getLivingInfo({ livingid });
  expect(living_info).toMatchObject({ theme: '改过的标题', type: 4, push_stream_url: expect.any(String) });
  const ids: string[] = [];
  for await (const id of livingidsOf('zhangsan')) ids.push(id);
  expect(ids).toEqual([livingid]);
  await live.cancelLive({ livingid });
  expect(emulator.world.lives.get(livingid)?.status).toBe(4);
  expect(await caught(live.cancelLive({ livingid }))).toMatchObject({ errcode: 92006, kind: 'conflict' });
});

test('a live that took place tells who watched, opens in WeChat, knows who went to the shop, and loses its replay', async () => {
  const { live, contacts, watchStatPages } = open();
  const { livingid } = await live.createLive(plannedLive());
  emulator.acts.startLive({ livingid });
  emulator.acts.joinLive({ livingid, userid: 'lisi' });
  emulator.acts.joinLive({ livingid, external_userid: 'wmstranger', name: '客户', type: 1, invitor_userid: 'lisi' });
  const { ww_share_code } = emulator.acts.shareToShop({ livingid, userid: 'lisi' });
  expect(await live.getLivingShareInfo({ ww_share_code })).toMatchObject({ livingid, viewer_userid: 'lisi' });
  const { openid } = await contacts.convertToOpenid({ userid: 'lisi' });
  expect((await live.getLivingCode({ livingid, openid })).living_code).not.toBe('');
  emulator.acts.enableReplay({ livingid });
  emulator.acts.endLive({ livingid });
  emulator.acts.replayReady({ livingid });
  const viewers: string[] = [];
  for await (const { stat_info } of watchStatPages(livingid)) {
    viewers.push(...stat_info.users.map(({ userid }) => userid));
    viewers.push(...stat_info.external_users.map(({ external_userid }) => external_userid));
  }
  expect(viewers).toEqual(['lisi', 'wmstranger']);
  await live.deleteReplayData({ livingid });
  expect((await live.getLivingInfo({ livingid })).living_info).toMatchObject({ open_replay: 1, replay_status: 2 });
});

test('an app reads itself, its visible scope and, where a provider made it, its permissions', async () => {
  emulator.acts.setVisibleScope({ corpid, agentid: 1000002, departments: [2], tags: [1] });
  expect(await open().app.getAgent({ agentid: 1000002 })).toMatchObject({
    allow_userinfos: { user: [] },
    allow_partys: { partyid: [2] },
    allow_tags: { tagid: [1] },
    close: 0,
  });
  expect(await caught(open().app.getPermissions({}))).toMatchObject({ errcode: 846000 });
  expect((await open(customDeveloped).app.getPermissions({})).app_permissions).toContain('living:base:base');
});

const seenCorp = () => {
  const seen = emulator.world.corps.get(corpid);
  if (seen === undefined) throw new Error('The emulator has lost its corp');
  return seen;
};

test('members, departments and tags are read as far as the app sees them', async () => {
  emulator.acts.setVisibleScope({ corpid, agentid: 1000002, departments: [2], tags: [1] });
  const { contacts } = open();
  expect(await contacts.getUser({ userid: 'zhangsan' })).toMatchObject({ userid: 'zhangsan', department: [3] });
  expect(await caught(contacts.getUser({ userid: 'zhaoliu' }))).toMatchObject({ errcode: 60011 });
  const { userlist } = await contacts.simplelistUsers({ department_id: 2 });
  const inDepartment = seenCorp().members.filter(({ departments }) => departments.includes(2));
  expect(userlist.map(({ userid }) => userid)).toEqual(inDepartment.map(({ userid }) => userid));
  expect((await contacts.listDepartments({})).department.map(({ id }) => id)).toEqual([2, 3]);
  expect((await contacts.listDepartments({ id: 3 })).department).toMatchObject([{ id: 3, parentid: 2 }]);
  expect((await contacts.getTag({ tagid: 1 })).userlist).toMatchObject([{ userid: 'sunqi' }]);
});

test('all members are listed with the secret of contact synchronisation', async () => {
  const client = open({ kind: 'self_built', corpid, secret: 'emulated-contact-sync-secret' });
  const rows: string[] = [];
  for await (const { userid, department } of client.memberIds()) rows.push(`${userid} ${department}`);
  const expected = seenCorp().members.flatMap(({ userid, departments }) => departments.map((id) => `${userid} ${id}`));
  expect(rows).toEqual(expected);
  expect(await caught(open().contacts.listUserId({}))).toMatchObject({ errcode: 48002 });
});

test.each([
  ['5 bytes', { type: 'image', media: { ...image, bytes: new Uint8Array(5) } }],
  [
    'an image of 10 MB and a byte',
    { type: 'image', media: { ...image, bytes: new Uint8Array(mediaLimits.maxBytes.image + 1) } },
  ],
  [
    'a voice of 2 MB and a byte',
    { type: 'voice', media: { ...image, bytes: new Uint8Array(mediaLimits.maxBytes.voice + 1) } },
  ],
] as const)('%s are not uploaded', async (_name, upload) => {
  expect(await caught(open().media.uploadMedia(upload))).toMatchObject({
    name: 'WecomRequestError',
    issues: [{ field: 'media.bytes' }],
  });
  expect(emulator.journal.list()).toEqual([]);
});

test('an upload is logged by name, type and size, and not by its bytes', async () => {
  const requests: unknown[] = [];
  const client = open().scoped({
    onExchange: ({ path, request }) => path.endsWith('upload') && requests.push(request),
  });
  await client.media.uploadMedia({ type: 'image', media: image });
  expect(requests).toEqual([{ filename: '封面.png', contentType: 'image/png', bytes: png.length }]);
});

test('a message is sent, and those whom it cannot reach are named without an error', async () => {
  const answer = await open().messages.sendMessage({
    touser: 'zhangsan|Nobody',
    agentid: 1000002,
    msgtype: 'textcard',
    textcard: { title: '直播预告', description: '今晚', url: 'https://live.example.com/1' },
  });
  expect(answer).toMatchObject({ errcode: 0, invaliduser: 'nobody' });
  expect(emulator.world.messages).toMatchObject([{ touser: ['zhangsan'], msgtype: 'textcard' }]);
  const nobody = { touser: 'nobody', agentid: 1000002, msgtype: 'text', text: { content: '好' } } as const;
  expect(await caught(open().messages.sendMessage(nobody))).toMatchObject({ errcode: 81013 });
});

test('an interactive card brings the code to update it with', async () => {
  const { response_code } = await open().messages.sendMessage({
    touser: 'zhangsan',
    agentid: 1000002,
    msgtype: 'template_card',
    template_card: {
      card_type: 'button_interaction',
      main_title: { title: '参加直播吗' },
      button_list: [{ text: '参加', key: 'yes' }],
      task_id: 'live-1',
    },
  });
  expect(response_code).toEqual(expect.any(String));
});

test('pages are signed in the name of the corp and of the app, each with one ticket however often', async () => {
  const client = open();
  const url = 'https://live.example.com/1?from=oa';
  for (const identity of ['corp', 'app', 'corp', 'app'] as const) {
    const { timestamp, nonceStr, signature } = await client.signPage({ identity, url });
    const path = identity === 'corp' ? 'get_jsapi_ticket' : 'ticket/get';
    const [fetched] = emulator.journal.list({ path });
    const ticket = new Map(Object.entries(Object(fetched?.response))).get('ticket');
    expect(signature).toBe(signJsapi({ ticket: String(ticket), noncestr: nonceStr, timestamp, url }));
  }
  emulator.journal.expect({ path: 'get_jsapi_ticket' }, 1);
  emulator.journal.expect({ path: 'ticket/get' }, 1);
});

test('a ticket stays out of the exchanges', async () => {
  const exchanges: unknown[] = [];
  const client = open().scoped({ onExchange: (exchange) => exchanges.push(exchange) });
  const { ticket } = await client.jssdk.getAgentConfigTicket({ type: 'agent_config' });
  expect(ticket.length).toBeGreaterThan(5);
  expect(JSON.stringify(exchanges)).not.toContain(ticket);
});
