import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmulator } from 'wecom-emulator';
import { caught } from '../../test/caught.ts';
import { corpid, plannedLive } from '../../test/emulated-apps.ts';
import { createMemoryTokenStore, createSuiteClient, createWecomClient, installLink } from '../index.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

/** A suite that no corp has authorised yet. */
const suite = {
  suiteId: 'wwemulatedsuite0002',
  suiteSecret: 'emulated-suite-secret-2',
  ticket: async () => emulator.world.suites.get('wwemulatedsuite0002')?.tickets.at(-1)?.ticket ?? '',
};
const open = () => createSuiteClient({ baseUrl: emulator.url, suite });

test('a corp installs the app: from the link over the permanent code to a live made in its name', async () => {
  const tokenStore = createMemoryTokenStore();
  const provider = createSuiteClient({ baseUrl: emulator.url, suite, tokenStore });
  const { pre_auth_code } = await provider.suite.getPreAuthCode({});
  await provider.suite.setSessionInfo({ pre_auth_code, session_info: { auth_type: 1 } });
  const link = new URL(
    installLink({ suite_id: suite.suiteId, pre_auth_code, redirect_uri: 'https://livebus.example/back', state: 's1' }),
  );
  expect(link.searchParams.get('pre_auth_code')).toBe(pre_auth_code);

  const { authCode: auth_code } = emulator.acts.authoriseSuite({ suiteid: suite.suiteId, corpid, state: 's1' });
  const { permanent_code, auth_corp_info, state } = await provider.suite.getPermanentCode({ auth_code });
  expect({ corpid: auth_corp_info.corpid, state }).toEqual({ corpid, state: 's1' });
  expect(await caught(provider.suite.getPermanentCode({ auth_code }))).toMatchObject({ errcode: 40078 });

  const { auth_info } = await provider.suite.getAuthInfo({ auth_corpid: corpid, permanent_code });
  expect(auth_info.agent).toMatchObject([{ privilege: { allow_party: [1] } }]);

  const app = { kind: 'third_party', corpid, permanentCode: permanent_code, suite } as const;
  const { livingid } = await createWecomClient({ baseUrl: emulator.url, app, tokenStore }).live.createLive(
    plannedLive(),
  );
  expect(emulator.world.lives.get(livingid)?.agentid).toBe(auth_info.agent[0]?.agentid);
  emulator.journal.expect({ path: 'get_suite_token' }, 1);
});

test('an auth code whose answer was lost is not sent again, and the error says that it may be used up', async () => {
  const { authCode: auth_code } = emulator.acts.authoriseSuite({ suiteid: suite.suiteId, corpid });
  emulator.faults.add({ path: 'get_permanent_code', effect: { kind: 'reset', when: 'after-commit' } });
  expect(await caught(open().suite.getPermanentCode({ auth_code }))).toMatchObject({ mayHaveHappened: true });
  emulator.journal.expect({ path: 'get_permanent_code' }, 1);
});

test('a wrong suite secret (40080) is asked once and rests', async () => {
  const provider = createSuiteClient({ baseUrl: emulator.url, suite: { ...suite, suiteSecret: 'wrong' } });
  expect(await caught(provider.suite.getPreAuthCode({}))).toMatchObject({ errcode: 40080, kind: 'unauthorised' });
  await caught(provider.suite.getPreAuthCode({}));
  emulator.journal.expect({ path: 'get_suite_token' }, 1);
});

test('an app that its corp took away gets 48004', async () => {
  const { authCode: auth_code } = emulator.acts.authoriseSuite({ suiteid: suite.suiteId, corpid });
  const provider = open();
  const { permanent_code } = await provider.suite.getPermanentCode({ auth_code });
  emulator.acts.cancelAuth({ suiteid: suite.suiteId, corpid });
  expect(await caught(provider.suite.getAuthInfo({ auth_corpid: corpid, permanent_code }))).toMatchObject({
    kind: 'unauthorised',
  });
});
