import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LiveBench, openLiveBench } from '../testing/live-bench.ts';
import { callsMade, makeLiveIn, outputOf, problemOf } from '../testing/lives.ts';
import list from './list.ts';

let bench: LiveBench;
beforeEach(async () => {
  bench = await openLiveBench();
});
afterEach(() => bench.close());

const listLives = (host = 'p-zhang', overrides = {}) => bench.run(list, { host }, overrides);

/** Lives that the same app made without LiveBus. */
async function reserveElsewhere(count: number): Promise<string[]> {
  const { corpid, baseUrl } = bench.settings;
  const app = { kind: 'self_built', corpid, secret: 'emulated-self-built-secret' } as const;
  const wecom = bench.services.clients.clientOf(app, { baseUrl });
  const living_start = Math.floor(bench.emulator.now() / 1000) + 3600;
  const live = { anchor_userid: 'zhangsan', theme: '别处创建', living_start, living_duration: 600 };
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) ids.push((await wecom.live.createLive(live)).livingid);
  return ids;
}

test('lists every live of the host in whatever state, and tells which LiveBus knows', async () => {
  const known = await makeLiveIn(bench, 'cancelled');
  const [unknown] = await reserveElsewhere(1);
  expect(outputOf(await listLives())).toEqual({
    hostUserid: 'zhangsan',
    total: 2,
    lives: [
      { livingId: known, known: true },
      { livingId: unknown, known: false },
    ],
  });
});

test('a host without lives has an empty list', async () => {
  expect(outputOf(await listLives('p-li'))).toEqual({ hostUserid: 'lisi', total: 0, lives: [] });
});

test('all pages are read, until the cursor is empty', async () => {
  const ids = await reserveElsewhere(201);
  bench.emulator.journal.clear();
  const output = outputOf(await listLives());
  expect(output.total).toBe(201);
  expect(output.lives?.map(({ livingId }) => livingId)).toEqual(ids);
  expect(callsMade(bench)).toHaveLength(3);
});

test('rows go to whoever takes them, and the output leaves them out', async () => {
  const ids = await reserveElsewhere(101);
  const rows: unknown[] = [];
  const output = outputOf(await listLives('p-zhang', { onRows: (some: unknown[]) => void rows.push(...some) }));
  expect(rows).toEqual(ids.map((livingId) => ({ livingId, known: false })));
  expect(output).toEqual({ hostUserid: 'zhangsan', total: 101 });
});

test('a cursor that leads back stops it with a problem', async () => {
  await reserveElsewhere(101);
  outputOf(await listLives());
  const { next_cursor } = Object(bench.exchangesSent('get_user_all_livingid')[0]?.response);
  bench.emulator.journal.clear();
  bench.emulator.faults.add({ path: 'get_user_all_livingid', effect: { kind: 'patch', members: { next_cursor } } });
  expect(problemOf(await listLives()).code).toBe('wecom_paging_stuck');
  expect(callsMade(bench)).toHaveLength(2);
});

describe('the host', () => {
  test.each([
    ['who is unknown', 'p-nobody', 'host_unknown'],
    ['who is bound in another corp only', 'p-qian', 'host_not_bound'],
  ])('%s is refused before anything is sent', async (_case, host, code) => {
    const problem = problemOf(await listLives(host));
    expect(problem).toMatchObject({ code, issues: [{ field: 'host' }] });
    expect(callsMade(bench)).toEqual([]);
  });

  test('whom the directory holds for invisible is asked for all the same', async () => {
    const problem = problemOf(await listLives('p-zhao'));
    expect(problem).toMatchObject({ code: 'host_not_visible', vendor: { code: 60011 } });
  });
});
