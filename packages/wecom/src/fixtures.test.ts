import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpointFixtures, readJson } from '../test/fixtures.ts';
import { type StubServer, startStubServer, tokenAnswer } from '../test/stub-server.ts';
import { getToken } from './auth/get-token.ts';
import { appEndpoints, createWecomClient, type Endpoint, WecomApiError } from './index.ts';

const endpoints = new Map<string, Endpoint>([
  ...Object.values(appEndpoints).flatMap((group) => Object.entries(group)),
  ['getToken', getToken],
]);
const find = (name: string): Endpoint => {
  const endpoint = endpoints.get(name);
  if (endpoint === undefined) throw new Error(`No endpoint ${name}`);
  return endpoint;
};

let answer: object = {};
let stub: StubServer;
beforeAll(async () => {
  stub = await startStubServer(({ path }) => ({ body: path.endsWith('gettoken') ? tokenAnswer : answer }));
});
afterAll(() => stub.close());

test.each(endpointFixtures)('%s has its page, and its request and answer are read', (_name, fixture) => {
  const endpoint = find(fixture.endpoint);
  expect(fixture.page).toBeGreaterThan(90_000);
  if (fixture.request !== undefined) expect(endpoint.request.parse(fixture.request)).toEqual(fixture.request);
  if ((fixture.response.errcode ?? 0) === 0)
    expect(endpoint.response.parse(fixture.response)).toMatchObject(fixture.response);
  else expect(new WecomApiError(endpoint, { errmsg: '', errcode: 0, ...fixture.response }).kind).not.toBe('unknown');
});

test('the real answer of a live that began early comes through the client whole', async () => {
  const { response } = readJson('get-living-info.observed.json');
  answer = response;
  const wecom = createWecomClient({ baseUrl: stub.url, app: { kind: 'self_built', corpid: 'ww', secret: 's' } });
  const { living_info } = await wecom.live.getLivingInfo({ livingid: 'lv' });
  expect(living_info).toEqual(response.living_info);
  expect(living_info.living_start).toBeLessThan(living_info.reserve_start ?? 0);
  expect(stub.requests.at(-1)).toMatchObject({ path: '/cgi-bin/living/get_living_info', body: undefined });
  expect(stub.requests.at(-1)?.query.get('livingid')).toBe('lv');
});

test('the key "status " of the page\'s sample is a typo and not our status', () => {
  const { status, ...rest } = readJson('get-living-info.observed.json').response.living_info;
  const { response } = appEndpoints.live.getLivingInfo;
  const parsed = response.safeParse({ living_info: { ...rest, 'status ': status } });
  expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['living_info.status']);
  const both = response.parse({ living_info: { ...rest, 'status ': 4, status } });
  expect(both.living_info.status).toBe(status);
});

test('an answer with a warning about JSON types is a good one', async () => {
  answer = { errcode: 0, errmsg: 'ok. Warning: wrong json format. ', livingid: 'lv' };
  const wecom = createWecomClient({ baseUrl: stub.url, app: { kind: 'self_built', corpid: 'ww', secret: 's' } });
  const request = readJson('create-live.93637.json').request;
  expect(await wecom.live.createLive(request)).toMatchObject({ livingid: 'lv' });
});
