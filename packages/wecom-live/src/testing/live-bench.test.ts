import { afterAll, beforeAll, expect, test } from 'vitest';
import create from '../components/create.ts';
import { probeVisibility } from '../people/probe-visibility.ts';
import { type LiveBench, openLiveBench } from './live-bench.ts';
import { people } from './people.ts';

let bench: LiveBench;
beforeAll(async () => {
  bench = await openLiveBench();
});
afterAll(() => bench.close());

test('a component runs against the emulator over HTTP, on its clock', async () => {
  const startsAt = new Date(bench.emulator.now() + 3_600_000).toISOString();
  const attempt = await bench.run(create, { host: 'p-zhang', title: '新员工培训', startsAt, durationMinutes: 60 });
  expect(attempt).toMatchObject({ state: 'succeeded', how: 'ran', output: { hostUserid: 'zhangsan' } });
  expect(bench.exchangesSent('living/create')).toHaveLength(1);
  expect(bench.emulator.world.lives.size).toBe(1);
});

test("what the directory says of people is what WeCom says of the app's visible scope", async () => {
  const { corpid, agentid, baseUrl } = bench.settings;
  const wecom = bench.services.clients.clientOf(
    { kind: 'self_built', corpid, secret: 'emulated-self-built-secret' },
    { baseUrl },
  );
  for (const { id, members } of people) {
    const userid = members[corpid];
    if (userid === undefined) continue;
    const { state } = await bench.services.directory.findStanding(id, { corpid, agentid });
    const seen = (await probeVisibility(wecom, userid)) ? 'visible' : 'invisible';
    expect({ id, state }).toEqual({ id, state: seen });
  }
});
