import { createSuiteClient, createWecomClient, installLink, type SuiteClient } from '@livebus/wecom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type CallbackListener, listenForCallbacks } from '../../test/listen-for-callbacks.ts';
import { defaultSeed } from '../default-seed.ts';
import { type RunningEmulator, startEmulator } from '../start-emulator.ts';
import { suiteTicket } from './suite-ticket.ts';

const corpid = 'wwemulatedcorp0001';
const suiteid = 'wwemulatedsuite0002';
const template = 'dkemulatedtemplate01';
const secrets = { [suiteid]: 'emulated-suite-secret-2', [template]: 'emulated-template-secret' };

let listener: CallbackListener;
let emulator: RunningEmulator;
let open: SuiteClient[] = [];

beforeEach(async () => {
  listener = await listenForCallbacks(suiteid, template);
  const { callback } = listener;
  const suites = defaultSeed.suites?.map((suite) => ({ ...suite, callback }));
  emulator = await startEmulator({ seed: { ...defaultSeed, ...(suites === undefined ? {} : { suites }) } });
});
afterEach(async () => {
  await Promise.all(open.map((client) => client.close()));
  open = [];
  await emulator.close();
  await listener.close();
});

const credentials = (id: keyof typeof secrets) => ({
  suiteId: id,
  suiteSecret: secrets[id] ?? '',
  ticket: async () => suiteTicket(emulator, id),
});

function provider(id: keyof typeof secrets = suiteid): SuiteClient {
  const client = createSuiteClient({ baseUrl: emulator.url, suite: credentials(id) });
  open.push(client);
  return client;
}

const thirdParty = (permanentCode: string) =>
  createWecomClient({
    baseUrl: emulator.url,
    app: { kind: 'third_party', corpid, permanentCode, suite: credentials(suiteid) },
  });

const customDeveloped = (permanentCode: string) =>
  createWecomClient({ baseUrl: emulator.url, app: { kind: 'custom_developed', corpid, permanentCode } });

async function received(type: string) {
  await emulator.callbacks.settled();
  return listener.events.filter((event) => event.type === type);
}

test('a provider gets an app installed by the page and calls in its name', async () => {
  const { suite } = provider();
  const { pre_auth_code, expires_in } = await suite.getPreAuthCode({});
  expect(expires_in).toBe(1200);
  await suite.setSessionInfo({ pre_auth_code, session_info: { auth_type: 1 } });
  const link = installLink({
    suite_id: suiteid,
    pre_auth_code,
    redirect_uri: 'http://127.0.0.1:9/back?x=1',
    state: 's1',
  });
  const page = await fetch(link.replace('https://open.work.weixin.qq.com', emulator.url));
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('同意授权');

  const back = await agree(pre_auth_code, { state: 's1', redirect_uri: 'http://127.0.0.1:9/back?x=1' });
  expect(back.origin + back.pathname).toBe('http://127.0.0.1:9/back');
  expect(Object.fromEntries(back.searchParams)).toMatchObject({ x: '1', expires_in: '600', state: 's1' });
  // Page 100964: from the provider's own site there is no create_auth.
  expect(await received('create_auth')).toEqual([]);

  const auth_code = back.searchParams.get('auth_code') ?? '';
  const { permanent_code, auth_corp_info, state } = await suite.getPermanentCode({ auth_code });
  expect([auth_corp_info.corpid, state]).toEqual([corpid, 's1']);
  const { auth_info } = await suite.getAuthInfo({ auth_corpid: corpid, permanent_code });
  expect(auth_info.agent).toMatchObject([{ is_customized_app: false, privilege: { level: 1, allow_party: [2, 4] } }]);
  const wecom = thirdParty(permanent_code);
  const { userlist } = await wecom.contacts.simplelistUsers({ department_id: 4 });
  expect(userlist.map(({ userid }) => userid)).toEqual(['zhaoliu', 'sunqi']);
  await wecom.close();
});

async function agree(pre_auth_code: string, given: { state: string; redirect_uri: string }): Promise<URL> {
  const form = new URLSearchParams({ suite_id: suiteid, pre_auth_code, ...given, corpid });
  for (const id of ['2', '4']) form.append('department', id);
  const answer = await fetch(`${emulator.url}/3rdapp/install`, { method: 'POST', body: form, redirect: 'manual' });
  expect(answer.status).toBe(302);
  return new URL(answer.headers.get('location') ?? '');
}

test.each([
  ['an unknown suite', { suite_id: 'wwnobody' }, 'suite_id'],
  ['an invalid pre_auth_code', { pre_auth_code: 'made-up' }, '40077'],
  ['an address that is none', { redirect_uri: 'javascript:alert(1)' }, 'redirect_uri'],
  ['a state with other characters', { state: '<b>' }, 'state'],
])('the page says what is wrong with %s, and nothing is installed', async (_name, change, said) => {
  const { pre_auth_code } = await provider().suite.getPreAuthCode({});
  const before = emulator.world.apps.size;
  const fields = { suite_id: suiteid, pre_auth_code, redirect_uri: 'https://a.example', state: '', corpid, ...change };
  const answers = await Promise.all([
    fetch(`${emulator.url}/3rdapp/install?${new URLSearchParams(fields)}`),
    fetch(`${emulator.url}/3rdapp/install`, { method: 'POST', body: new URLSearchParams(fields) }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([400, 400]);
  expect(await answers[0].text()).toContain(said);
  expect(emulator.world.apps.size).toBe(before);
});

test('the page is closed twenty minutes after its code was given', async () => {
  const { pre_auth_code } = await provider().suite.getPreAuthCode({});
  const fields = { suite_id: suiteid, pre_auth_code, redirect_uri: 'https://a.example', lang: 'en' };
  const visit = () => fetch(`${emulator.url}/3rdapp/install?${new URLSearchParams(fields)}`);
  expect(await (await visit()).text()).toContain('<button type="submit">Agree</button>');
  emulator.clock.advance(1201);
  expect(await (await visit()).text()).toContain('42007');
});

test('no name can put markup into the page', async () => {
  const suite = emulator.world.suites.get(suiteid);
  if (suite !== undefined) suite.name = '<script>alert(1)</script>';
  const { pre_auth_code } = await provider().suite.getPreAuthCode({});
  const fields = { suite_id: suiteid, pre_auth_code, redirect_uri: 'https://a.example' };
  const page = await fetch(`${emulator.url}/3rdapp/install?${new URLSearchParams(fields)}`);
  expect(await page.text()).not.toContain('<script>');
});

test('a corp that has the app already is not asked again', async () => {
  emulator.acts.authoriseSuite({ suiteid, corpid });
  const { pre_auth_code } = await provider().suite.getPreAuthCode({});
  const fields = { suite_id: suiteid, pre_auth_code, redirect_uri: 'https://a.example' };
  const page = await fetch(`${emulator.url}/3rdapp/install?${new URLSearchParams(fields)}`);
  expect([page.status, await page.text()]).toEqual([409, expect.stringContaining('已授权')]);
  expect(() => emulator.acts.authoriseSuite({ suiteid, corpid })).toThrow('already');
});

test('an authorisation from the app market is told by create_auth, whose code is good once', async () => {
  const { agentid } = emulator.acts.authoriseSuite({ suiteid, corpid, state: 'abc' });
  expect(agentid).toBe(1000006);
  const [event] = await received('create_auth');
  expect(event).toMatchObject({ SuiteId: suiteid, State: 'abc' });
  const auth_code = event?.type === 'create_auth' ? event.AuthCode : '';
  expect(Buffer.byteLength(auth_code)).toBeGreaterThanOrEqual(64);
  const { suite } = provider();
  await expect(suite.getPermanentCode({ auth_code })).resolves.toMatchObject({ auth_corp_info: { corpid } });
  await expect(suite.getPermanentCode({ auth_code })).rejects.toMatchObject({ errcode: 40078 });
});

test('a changed authorisation is told and shows in get_auth_info and get_permissions', async () => {
  const { permanentCode } = emulator.acts.authoriseSuite({ suiteid, corpid });
  emulator.acts.changeAuth({ suiteid, corpid, visible: { users: ['lisi'] }, permissions: [], state: 'xyz' });
  expect(await received('change_auth')).toMatchObject([{ AuthCorpId: corpid, State: 'xyz' }]);
  const { auth_info } = await provider().suite.getAuthInfo({ auth_corpid: corpid, permanent_code: permanentCode });
  expect(auth_info.agent[0]?.privilege).toMatchObject({ allow_user: ['lisi'], allow_party: [], allow_tag: [] });
  const wecom = thirdParty(permanentCode);
  expect((await wecom.app.getPermissions({})).app_permissions).toEqual([]);
  await expect(wecom.live.getLivingInfo({ livingid: 'x' })).rejects.toMatchObject({ errcode: 48002 });
  await wecom.close();
});

test('a cancelled authorisation ends tokens and permanent code, and is told', async () => {
  const { permanentCode, agentid } = emulator.acts.authoriseSuite({ suiteid, corpid });
  const wecom = thirdParty(permanentCode);
  await wecom.app.getAgent({ agentid });
  emulator.acts.cancelAuth({ suiteid, corpid });
  expect(await received('cancel_auth')).toMatchObject([{ SuiteId: suiteid, AuthCorpId: corpid }]);
  await expect(wecom.app.getAgent({ agentid })).rejects.toMatchObject({ errcode: 48004 });
  expect(emulator.journal.list({ path: 'agent/get' }).at(-1)?.errcode).toBe(40014);
  await wecom.close();
  expect(emulator.acts.authoriseSuite({ suiteid, corpid }).agentid).toBe(agentid + 1);
});

test('a reset permanent code ends the old one; the auth_code of the event gives the new', async () => {
  const old = customDeveloped('emulated-custom-developed-permanent-code');
  await old.app.getPermissions({});
  emulator.acts.resetPermanentCode({ suiteid: template, corpid });
  await expect(old.app.getPermissions({})).rejects.toMatchObject({ errcode: 40001 });
  const [event] = await received('reset_permanent_code');
  const auth_code = event?.type === 'reset_permanent_code' ? event.AuthCode : '';
  const { permanent_code } = await provider(template).suite.getPermanentCode({ auth_code });
  const renewed = customDeveloped(permanent_code);
  await expect(renewed.app.getPermissions({})).resolves.toMatchObject({
    app_permissions: expect.arrayContaining(['living:base:base']),
  });
  await Promise.all([old.close(), renewed.close()]);
});

test('the permanent code of a third-party app cannot be reset', () => {
  emulator.acts.authoriseSuite({ suiteid, corpid });
  expect(() => emulator.acts.resetPermanentCode({ suiteid, corpid })).toThrow('custom-developed');
  expect(() => emulator.acts.resetPermanentCode({ suiteid: 'wwnobody', corpid })).toThrow('no app');
});

test("an installed app's events go to the suite's data callback of its corp", () => {
  const suite = emulator.world.suites.get(suiteid);
  if (suite !== undefined) suite.appCallback = { ...listener.callback, url: 'http://127.0.0.1:9/data/$CORPID$' };
  const { agentid } = emulator.acts.authoriseSuite({ suiteid, corpid });
  expect(emulator.world.apps.get(`${corpid}/${agentid}`)?.callback?.url).toBe(`http://127.0.0.1:9/data/${corpid}`);
});

test('a ticket is pushed at the start and every ten minutes, and lives for thirty', async () => {
  const tickets = async () =>
    (await received('suite_ticket')).filter((event) => 'SuiteId' in event && event.SuiteId === suiteid);
  expect(await tickets()).toMatchObject([{ SuiteTicket: suiteTicket(emulator, suiteid) }]);
  const first = suiteTicket(emulator, suiteid);
  emulator.clock.freeze();
  emulator.clock.advance(590);
  expect(await tickets()).toHaveLength(1);
  emulator.clock.advance(10);
  expect(await tickets()).toHaveLength(2);
  const logIn = (suite_ticket: string) => postSuiteToken({ suite_ticket });
  expect(await logIn(first)).toMatchObject({ expires_in: 7200 });
  emulator.clock.advance(1200);
  expect(await logIn(first)).toMatchObject({ errcode: 40085 });
});

test('a ticket pushed by hand leaves the older one alive', async () => {
  const first = suiteTicket(emulator, suiteid);
  const { ticket } = emulator.acts.pushSuiteTicket({ suiteid });
  expect(ticket).not.toBe(first);
  expect(await postSuiteToken({ suite_ticket: first })).toHaveProperty('suite_access_token');
  expect(() => emulator.acts.pushSuiteTicket({ suiteid: 'wwnobody' })).toThrow('no suite');
});

test('a suite token comes without errcode, an error with it', async () => {
  expect(Object.keys(await postSuiteToken({}))).toEqual(['suite_access_token', 'expires_in']);
  expect(await postSuiteToken({ suite_secret: 'guessed' })).toMatchObject({ errcode: 40080 });
});

async function postSuiteToken(given: Record<string, string>): Promise<Record<string, unknown>> {
  const good = { suite_id: suiteid, suite_secret: secrets[suiteid], suite_ticket: suiteTicket(emulator, suiteid) };
  const answer = await fetch(`${emulator.url}/cgi-bin/service/get_suite_token`, {
    method: 'POST',
    body: JSON.stringify({ ...good, ...given }),
  });
  return z.record(z.string(), z.unknown()).parse(await answer.json());
}
