import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tokenOfApp } from './coverage/callers.ts';
import { someLive } from './coverage/some-live.ts';
import { type RunningEmulator, startEmulator } from './start-emulator.ts';
import { SELF_BUILT } from './testing/call-vendor.ts';

let emulator: RunningEmulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const at = (path: string, query: Record<string, string> = {}) =>
  `${emulator.url}/cgi-bin/${path}?${new URLSearchParams(query)}`;
const withToken = (path: string, query: Record<string, string> = {}) => at(path, { ...tokenOfApp(emulator), ...query });
const codeOf = async (answer: Promise<Response>) => JSON.parse(await (await answer).text()).errcode;
const post = (path: string, body: unknown, query: Record<string, string> = {}) =>
  fetch(withToken(path, query), { method: 'POST', body: JSON.stringify(body) });

describe('the envelope', () => {
  test("has WeCom's headers and begins with errcode and errmsg", async () => {
    const { livingid } = someLive(emulator);
    const answer = await fetch(withToken('living/get_living_info', { livingid }));
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/json; charset=UTF-8',
      'error-code': '0',
      'error-msg': 'ok',
      server: 'nginx',
      'x-w-no': expect.stringMatching(/./),
    });
    expect(await answer.text()).toMatch(/^\{"errcode":0,"errmsg":"ok","living_info":\{/);
  });

  test('of an error is HTTP 200 with hint, address and page, repeated fields empty, and the same in the headers', async () => {
    const answer = await post('living/get_user_all_livingid', { userid: 'nobody' });
    const body = JSON.parse(await answer.text());
    expect(answer.status).toBe(200);
    expect(body).toEqual({
      errcode: 60111,
      errmsg: expect.stringMatching(
        /^userid not found, hint: \[\d{25}\], from ip: 127\.0\.0\.1, more info at https:\/\/open\.work\.weixin\.qq\.com\/devtool\/query\?e=60111$/,
      ),
      livingid_list: [],
    });
    expect(answer.headers.get('error-code')).toBe('60111');
    expect(answer.headers.get('error-msg')).toBe(body.errmsg);
  });

  test('of 40014 comes with the suffix and without', async () => {
    const texts = new Set<boolean>();
    for (let call = 0; call < 64; call += 1) {
      const answer = await fetch(at('living/get_living_info', { access_token: 'made-up' }));
      texts.add(JSON.parse(await answer.text()).errmsg === 'invalid access_token');
    }
    expect(texts).toEqual(new Set([true, false]));
  });

  test('of a fault is an envelope like any other, even with a Chinese errmsg', async () => {
    emulator.faults.add({ effect: { kind: 'errcode', errcode: 45033, errmsg: '并发超限' } });
    const answer = await post('living/get_user_all_livingid', { userid: 'zhangsan' });
    expect(answer.headers.get('error-msg')).toContain(encodeURIComponent('并发超限'));
    expect(JSON.parse(await answer.text())).toMatchObject({
      errcode: 45033,
      errmsg: expect.stringMatching(/^并发超限, hint: /),
      livingid_list: [],
    });
  });
});

test.each(['living/get_living_infos', 'living', ''])('the unknown path %j is 404 without a body', async (path) => {
  for (const method of ['GET', 'POST']) {
    const answer = await fetch(withToken(path), { method });
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  }
});

describe('a token', () => {
  test('in a header or in the body is not seen', async () => {
    const { access_token } = tokenOfApp(emulator);
    const inHeader = { headers: { authorization: `Bearer ${access_token}`, access_token } };
    const inBody = { method: 'POST', body: JSON.stringify({ access_token, userid: 'zhangsan' }) };
    expect(await codeOf(fetch(at('living/get_living_info', { livingid: 'x' }), inHeader))).toBe(41001);
    expect(await codeOf(fetch(at('living/get_user_all_livingid'), inBody))).toBe(41001);
  });

  test('is checked before the parameters, and those before the live', async () => {
    const query = { access_token: 'made-up' };
    expect(await codeOf(fetch(at('living/cancel', query), { method: 'POST', body: '{' }))).toBe(40014);
    expect(await codeOf(fetch(withToken('living/cancel'), { method: 'POST', body: '{' }))).toBe(40058);
    emulator.setAssumptions({ unknownLiving: 92008 });
    expect(await codeOf(post('living/cancel', { livingid: 'lvUnknown' }))).toBe(92008);
  });
});

describe('the checks of the gate', () => {
  test('stand in the order address, enabled, permission, parameters', async () => {
    const call = () => codeOf(post('living/get_user_all_livingid', {}));
    emulator.acts.setTrustedIps({ ...SELF_BUILT, ips: ['192.0.2.1'] });
    emulator.acts.setEnabled({ ...SELF_BUILT, enabled: false });
    emulator.acts.setPermission({ ...SELF_BUILT, granted: false });
    const codes = [await call()];
    emulator.acts.setTrustedIps({ ...SELF_BUILT, ips: null });
    codes.push(await call());
    emulator.acts.setEnabled({ ...SELF_BUILT, enabled: true });
    codes.push(await call());
    emulator.acts.setPermission({ ...SELF_BUILT, granted: true });
    codes.push(await call());
    expect(codes).toEqual([60020, 50003, 48002, 40058]);
  });

  test.each([
    ['before-permission', 45009],
    ['after-permission', 48002],
  ] as const)(
    'with frequency checked %s answer %d to an app over its limit and without permission',
    async (frequencyChecked, errcode) => {
      const strict = await startEmulator({ limits: { perCorpPerMinute: 0 }, assume: { frequencyChecked } });
      strict.acts.setPermission({ ...SELF_BUILT, granted: false });
      const query = new URLSearchParams({ ...tokenOfApp(strict), livingid: 'x' });
      expect(await codeOf(fetch(`${strict.url}/cgi-bin/living/get_living_info?${query}`))).toBe(errcode);
      await strict.close();
    },
  );

  test('say in the journal who called, even where they refuse', async () => {
    emulator.acts.setPermission({ ...SELF_BUILT, granted: false });
    await post('living/get_user_all_livingid', { userid: 'zhangsan' });
    expect(emulator.journal.list()).toMatchObject([{ ...SELF_BUILT, errcode: 48002, rules: ['permission'] }]);
  });
});

describe('parameters', () => {
  test('of a GET of a POST endpoint are not seen', async () => {
    const query = { userid: 'zhangsan' };
    expect(await codeOf(fetch(withToken('living/get_user_all_livingid', query)))).toBe(40058);
    expect(await codeOf(post('living/get_user_all_livingid', {}, query))).toBe(40058);
  });

  test('of get_living_info count in the query, whatever the method', async () => {
    const { livingid } = someLive(emulator);
    expect(await codeOf(post('living/get_living_info', null, { livingid }))).toBe(0);
    expect(await codeOf(post('living/get_living_info', { livingid }))).toBe(40058);
  });

  test('of a body that is no object are not there', async () => {
    const bodies = ['[]', '"x"', '5', 'null', ''];
    const codes = await Promise.all(
      bodies.map((body) => codeOf(fetch(withToken('living/cancel'), { method: 'POST', body }))),
    );
    expect(codes).toEqual([40058, 40058, 40058, 40058, 40058]);
  });

  test('missing are 40063 where that is assumed', async () => {
    emulator.setAssumptions({ parameterMissing: 40063 });
    expect(await codeOf(post('living/cancel', {}))).toBe(40063);
  });
});

test('an upload that is no multipart is an answer, not a crash', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const broken = fetch(withToken('media/upload', { type: 'image' }), { method: 'POST', headers, body: 'nonsense' });
  expect(await codeOf(broken)).toBeGreaterThan(0);
});

describe('a fault', () => {
  const create = () =>
    post('living/create', {
      anchor_userid: 'zhangsan',
      theme: '标题',
      living_start: Math.floor(Date.now() / 1000) + 3600,
      living_duration: 60,
    });

  test.each([
    ['reset', 'before-commit', 0],
    ['reset', 'after-commit', 1],
    ['errcode', 'before-commit', 0],
    ['errcode', 'after-commit', 1],
    ['malformed', 'before-commit', 0],
    ['malformed', 'after-commit', 1],
  ] as const)('%s %s leaves %d lives, and the journal knows whether it was done', async (kind, when, lives) => {
    const effect = kind === 'errcode' ? { kind, when, errcode: -1 } : { kind, when };
    emulator.faults.add({ path: 'living/create', times: 1, effect });
    const outcome = await create().then(
      (answer) => answer.text(),
      () => 'connection lost',
    );
    expect(outcome).toMatch(
      { reset: /^connection lost$/, errcode: /"errcode":-1/, malformed: /502 Bad Gateway/ }[kind],
    );
    expect(emulator.world.lives.size).toBe(lives);
    expect(emulator.journal.list()).toMatchObject([{ fault: kind, committed: lives === 1 }]);
    expect(await codeOf(create())).toBe(0);
  });

  test('timeout after commit never answers, though the live is made', async () => {
    emulator.faults.add({ effect: { kind: 'timeout', when: 'after-commit' } });
    await new Promise<void>((resolve) => {
      const body = JSON.stringify({
        anchor_userid: 'zhangsan',
        theme: '标题',
        living_start: Math.floor(Date.now() / 1000) + 3600,
        living_duration: 60,
      });
      const call = request(withToken('living/create'), { method: 'POST', timeout: 100 }, () => {
        throw new Error('It answered.');
      });
      call.on('timeout', () => call.destroy());
      call.on('close', resolve);
      call.on('error', (error) => expect(error).toBeDefined());
      call.end(body);
    });
    expect(emulator.world.lives.size).toBe(1);
    expect(emulator.journal.list()).toMatchObject([{ fault: 'timeout', committed: true }]);
  });

  test('patch changes a good answer and leaves a refusal alone', async () => {
    emulator.faults.add({
      effect: { kind: 'patch', members: { errmsg: 'ok. Warning: wrong json format. ', extra: 1 } },
    });
    const { livingid } = someLive(emulator);
    const good = await fetch(withToken('living/get_living_info', { livingid }));
    expect(JSON.parse(await good.text())).toMatchObject({ errcode: 0, extra: 1 });
    const bad = await fetch(withToken('living/get_living_info', { livingid: 'x' }));
    expect(JSON.parse(await bad.text())).not.toHaveProperty('extra');
  });

  test('delay holds an answer back', async () => {
    emulator.faults.add({ effect: { kind: 'delay', ms: 80 } });
    const startedAt = performance.now();
    expect(await codeOf(create())).toBe(0);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(75);
  });
});
