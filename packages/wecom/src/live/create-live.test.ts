import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmulator } from 'wecom-emulator';
import { createWecomClient, type Exchange, WecomApiError } from '../index.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const open = (secret = 'emulated-self-built-secret') =>
  createWecomClient({
    baseUrl: emulator.url,
    app: { kind: 'self_built', corpid: 'wwemulatedcorp0001', secret },
    onExchange: (exchange) => exchanges.push(exchange),
  });

test('a reserved live is created and read back', async () => {
  const wecom = open();
  const living_start = Math.floor(Date.now() / 1000) + 3600;
  const { livingid } = await wecom.live.createLive({
    anchor_userid: 'zhangsan',
    theme: '新员工培训',
    living_start,
    living_duration: 3600,
  });
  const { living_info } = await wecom.live.getLivingInfo({ livingid });
  expect(livingid).toMatch(/^lv[A-Za-z0-9_-]{30}$/);
  expect(living_info).toMatchObject({ theme: '新员工培训', reserve_start: living_start, status: 0 });
  expect(exchanges.map(({ path }) => path)).toEqual([
    '/cgi-bin/gettoken',
    '/cgi-bin/living/create',
    '/cgi-bin/living/get_living_info',
  ]);
  expect(JSON.stringify(exchanges)).not.toContain('emulated-self-built-secret');
  await wecom.close();
});

test('a wrong secret is a typed error', async () => {
  const wecom = open('wrong');
  await expect(wecom.live.getLivingInfo({ livingid: 'x' })).rejects.toBeInstanceOf(WecomApiError);
});
