import type { WecomClient } from '@livebus/wecom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp } from '../../test/open-app.ts';
import { type RunningEmulator, startEmulator } from '../start-emulator.ts';

let emulator: RunningEmulator;
let selfBuilt: WecomClient;
let customDeveloped: WecomClient;
let thirdParty: WecomClient;
let contactSync: WecomClient;

beforeAll(async () => {
  emulator = await startEmulator();
  selfBuilt = openApp(emulator);
  customDeveloped = openApp(emulator, 'custom_developed');
  thirdParty = openApp(emulator, 'third_party');
  contactSync = openApp(emulator, 'contact_sync');
});
afterAll(async () => {
  await Promise.all([selfBuilt, customDeveloped, thirdParty, contactSync].map((client) => client.close()));
  await emulator.close();
});

const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id);
const useridsOf = (rows: { userid: string }[]) => rows.map(({ userid }) => userid);

test('a member is read by any spelling of a plain userid, without what OAuth2 guards', async () => {
  const member = await selfBuilt.contacts.getUser({ userid: 'ZhangSan' });
  expect(member).toMatchObject({ userid: 'zhangsan', name: '张三', department: [3], main_department: 3, status: 1 });
  expect(Object.keys(member)).not.toEqual(expect.arrayContaining(['mobile']));
  expect(JSON.stringify(member)).not.toContain('example.com');
});

test("a provider's userid is case-sensitive", async () => {
  await expect(thirdParty.contacts.getUser({ userid: 'ZhangSan' })).rejects.toMatchObject({ errcode: 60111 });
});

test('a member seen through a tag only is read without the departments that the app does not see', async () => {
  const member = await selfBuilt.contacts.getUser({ userid: 'sunqi' });
  expect(member).toMatchObject({ userid: 'sunqi', department: [] });
  expect(member).not.toHaveProperty('main_department');
  await expect(thirdParty.contacts.getUser({ userid: 'sunqi' })).rejects.toMatchObject({ errcode: 60011 });
});

test('a member reached by the department of a tag is seen with that department', async () => {
  expect(await selfBuilt.contacts.getUser({ userid: 'wuxinyi' })).toMatchObject({ department: [7] });
});

test('the errcodes for strangers are those assumed', async () => {
  emulator.setAssumptions({ memberUnknown: 40003, memberInvisible: 60021 });
  await expect(selfBuilt.contacts.getUser({ userid: 'nobody' })).rejects.toMatchObject({ errcode: 40003 });
  await expect(selfBuilt.contacts.getUser({ userid: 'zhaoliu' })).rejects.toMatchObject({ errcode: 60021 });
  emulator.setAssumptions({ memberUnknown: 60111, memberInvisible: 60011 });
});

test('names go to a self-built app, to a custom-developed one as the admin allows, to a third-party one never', async () => {
  const byThirdParty = await thirdParty.contacts.getUser({ userid: 'lisi' });
  expect(byThirdParty).toMatchObject({ name: 'lisi', open_userid: 'lisi' });
  expect(await customDeveloped.contacts.getUser({ userid: 'lisi' })).toMatchObject({ name: '李四' });
  const permission = 'contact:sensitive:user_name';
  emulator.acts.setPermission({ corpid: 'wwemulatedcorp0001', agentid: 1000003, permission, granted: false });
  expect(await customDeveloped.contacts.getUser({ userid: 'lisi' })).not.toHaveProperty('name');
  const { department } = await thirdParty.contacts.listDepartments({ id: 2 });
  expect(department.map(({ name }) => name)).toEqual(['2', '3']);
});

test('a department is listed with all below it, and without an id all that the app sees', async () => {
  const { department } = await selfBuilt.contacts.listDepartments({ id: 2 });
  expect(department).toMatchObject([
    { id: 2, name: '市场部', parentid: 1 },
    { id: 3, name: '培训组', parentid: 2 },
  ]);
  expect(idsOf((await selfBuilt.contacts.listDepartments({})).department)).toEqual([2, 3, 5, 6, 7]);
  expect(idsOf((await thirdParty.contacts.listDepartments({})).department)).toEqual([2, 3, 5, 6]);
});

test("a department's members are its own, not those of the departments below", async () => {
  const { userlist } = await selfBuilt.contacts.simplelistUsers({ department_id: 5 });
  expect(useridsOf(userlist)).toEqual(['liuhaoran']);
});

test('contact sync lists every member with every department, page by page', async () => {
  const rows: string[] = [];
  for await (const { userid, department } of contactSync.memberIds()) rows.push(`${userid} ${department}`);
  expect(rows).toHaveLength(14);
  expect(rows).toEqual(expect.arrayContaining(['chenyutong 3', 'chenyutong 7', 'zhaoliu 4']));
  const first = await contactSync.contacts.listUserId({ limit: 13 });
  expect(first.dept_user).toHaveLength(13);
  const last = await contactSync.contacts.listUserId({ limit: 13, cursor: first.next_cursor });
  expect([last.dept_user.length, last.next_cursor]).toEqual([1, '']);
});

test("a provider's app lists only whom it sees, another self-built app nobody", async () => {
  const { dept_user } = await thirdParty.contacts.listUserId({});
  expect(useridsOf(dept_user)).not.toContain('zhaoliu');
  expect(dept_user).toContainEqual({ userid: 'chenyutong', department: 3 });
  expect(dept_user).not.toContainEqual({ userid: 'chenyutong', department: 7 });
  await expect(selfBuilt.contacts.listUserId({})).rejects.toMatchObject({ errcode: 48002 });
});

test('a tag shows whom and what of it the app sees', async () => {
  expect(await selfBuilt.contacts.getTag({ tagid: 3 })).toMatchObject({
    tagname: '管理层',
    userlist: [{ userid: 'zhangsan', name: '张三' }],
    partylist: [],
  });
  expect(await selfBuilt.contacts.getTag({ tagid: 2 })).toMatchObject({ userlist: [], partylist: [7] });
});

test('a member with WeChat has one openid, the same every time; one without has none', async () => {
  const { openid } = await selfBuilt.contacts.convertToOpenid({ userid: 'zhangsan' });
  expect(openid).toMatch(/^o[\w-]{27}$/);
  expect(await selfBuilt.contacts.convertToOpenid({ userid: 'zhangsan' })).toMatchObject({ openid });
  expect(await selfBuilt.contacts.convertToOpenid({ userid: 'lisi' })).not.toMatchObject({ openid });
  await expect(selfBuilt.contacts.convertToOpenid({ userid: 'huangzihan' })).rejects.toMatchObject({ errcode: 43004 });
});

test('an app reads its own visible scope, and nobody elses', async () => {
  const agent = await selfBuilt.app.getAgent({ agentid: 1000002 });
  expect(agent).toMatchObject({
    name: '直播助手（自建）',
    allow_partys: { partyid: [2, 5] },
    allow_tags: { tagid: [1, 2] },
    close: 0,
  });
  expect(agent).not.toHaveProperty('customized_publish_status');
  expect(await customDeveloped.app.getAgent({ agentid: 1000003 })).toMatchObject({ customized_publish_status: 2 });
  await expect(selfBuilt.app.getAgent({ agentid: 1000003 })).rejects.toMatchObject({ errcode: 301002 });
});

test("a provider's app reads its permissions, a self-built one is refused", async () => {
  expect((await thirdParty.app.getPermissions({})).app_permissions).toEqual(['living:base:base']);
  await expect(selfBuilt.app.getPermissions({})).rejects.toMatchObject({ errcode: 846000 });
});
