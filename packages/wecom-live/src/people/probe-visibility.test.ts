import { WecomApiError, type WecomClient } from '@livebus/wecom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LiveBench, openLiveBench } from '../testing/live-bench.ts';
import { probeVisibility } from './probe-visibility.ts';

let bench: LiveBench;
let wecom: WecomClient;
beforeEach(async () => {
  bench = await openLiveBench();
  const { corpid } = bench.settings;
  const secret = 'emulated-self-built-secret';
  wecom = bench.services.clients.clientOf({ kind: 'self_built', corpid, secret }, { baseUrl: bench.emulator.url });
});
afterEach(() => bench.close());

test('a member of a department in the scope is visible, by a tag too', async () => {
  expect(await probeVisibility(wecom, 'zhangsan')).toBe(true);
  expect(await probeVisibility(wecom, 'sunqi')).toBe(true);
});

test.each([60011, 60111, 60021, 50002] as const)('a member outside the scope is not, by %i', async (errcode) => {
  bench.emulator.setAssumptions({ memberInvisible: errcode });
  expect(await probeVisibility(wecom, 'zhaoliu')).toBe(false);
});

test.each([60111, 40003, 46004] as const)('nobody is not visible either, by %i', async (errcode) => {
  bench.emulator.setAssumptions({ memberUnknown: errcode });
  expect(await probeVisibility(wecom, 'nobody')).toBe(false);
});

test('a refusal for another reason is no answer', async () => {
  bench.emulator.faults.add({ path: 'user/get', effect: { kind: 'errcode', errcode: 60020 } });
  await expect(probeVisibility(wecom, 'zhangsan')).rejects.toThrow(WecomApiError);
});
