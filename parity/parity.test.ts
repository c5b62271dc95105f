import { afterEach, expect, test, vi } from 'vitest';
import { type Assumptions, assumptions, LIVE } from 'wecom-emulator';
import { z } from 'zod';
import { compare, exitCodeOf } from './compare.ts';
import { type EmulatorTarget, openEmulatorTarget } from './emulator-target.ts';
import { reserveLive } from './lives.ts';
import { defineProbe, type Probe, type SettlingProbe } from './probe.ts';
import { catalogue } from './probes/catalogue.ts';
import { runProbes } from './run-probes.ts';

/** Whole runs, on a machine that is busy otherwise. */
vi.setConfig({ testTimeout: 60_000 });

const opened: EmulatorTarget[] = [];
async function open(assume: Partial<Assumptions> = {}): Promise<EmulatorTarget> {
  const target = await openEmulatorTarget(assume);
  opened.push(target);
  return target;
}
afterEach(async () => {
  for (const target of opened.splice(0)) await target.emulator.close().catch(() => undefined);
});

const settling = catalogue.filter((probe): probe is SettlingProbe => probe.settles !== undefined);
const keys = assumptions.keyof().options;
const waiting = ({ emulator }: EmulatorTarget) =>
  [...emulator.world.lives.values()].filter(({ status }) => status === LIVE.reserved);
const throwing: Probe = defineProbe({
  id: 'throws-midway',
  facts: '§11',
  question: { 'zh-CN': '中途抛错', en: 'Throws midway' },
  expected: 0,
  async run(target) {
    await reserveLive(target);
    throw new Error('midway');
  },
});

test('the emulator answers every probe as documented, observed or assumed, and is left without a waiting live', async () => {
  const target = await open();
  const rows = compare({
    probes: catalogue,
    assume: target.emulator.assume,
    emulator: await runProbes(target, catalogue),
  });
  expect(rows.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
  expect(exitCodeOf(rows)).toBe(0);
  const { made, left } = await target.close();
  expect([left, waiting(target)]).toEqual([[], []]);
  expect(made).toBeGreaterThan(20);
});

test('every assumption is settled by exactly one probe, every probe has an id of its own', () => {
  expect(settling.map(({ settles }) => settles).sort()).toEqual([...keys].sort());
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
});

/** Assumptions that are numbers: another value than the default, and one that the probe can tell. */
const otherNumbers = {
  furthestStartSeconds: [2_592_000],
  shortestDurationSeconds: [0, 300],
  longestDurationSeconds: [86_400],
  longestActivityDescription: [500],
  watchStatPageSize: [40],
  replayReadyAfterSeconds: [0, 600],
  replayDeletionSeconds: [120],
} satisfies Partial<Record<keyof Assumptions, number[]>>;

const enumerated = z.object({
  properties: z.record(
    z.string(),
    z.looseObject({ enum: z.array(z.unknown()).optional(), type: z.unknown().optional() }),
  ),
});
const { properties } = enumerated.parse(z.toJSONSchema(assumptions));

function valuesOf(key: keyof Assumptions): unknown[] {
  const numbers: Partial<Record<string, number[]>> = otherNumbers;
  const schema = properties[key];
  return numbers[key] ?? schema?.enum ?? (schema?.type === 'boolean' ? [true, false] : []);
}

const switched = settling.flatMap((probe) =>
  valuesOf(probe.settles).map((value) => [probe.id, probe.settles, value, probe] as const),
);

test('every assumption has at least two values to tell apart', () => {
  const lacking = keys.filter((key) => new Set([...valuesOf(key), assumptions.parse({})[key]]).size < 2);
  expect(lacking).toEqual([]);
});

test.each(switched)('%s observes %s = %j when the emulator assumes so', async (id, settles, value, probe) => {
  const target = await open(assumptions.parse({ [settles]: value }));
  const findings = await runProbes(target, [probe]);
  expect(findings.get(id)).toEqual({ kind: 'observed', observation: value });
  await target.close();
  expect(waiting(target)).toEqual([]);
});

test('a probe that throws fails by name, the others go on, and what it made is cancelled', async () => {
  const target = await open();
  const [first] = catalogue;
  const findings = await runProbes(target, first === undefined ? [throwing] : [throwing, first]);
  expect([...findings.values()].map(({ kind }) => kind)).toEqual(['failed', 'observed']);
  expect(findings.get(throwing.id)).toMatchObject({ reason: 'midway' });
  expect(waiting(target)).toHaveLength(1);
  expect(await target.close()).toMatchObject({ made: 1, cancelled: 1, left: [] });
  expect(waiting(target)).toEqual([]);
});

test('after an interruption nothing more is asked, and what was made is cancelled', async () => {
  const target = await open();
  const controller = new AbortController();
  const interrupting = defineProbe({
    ...throwing,
    id: 'interrupted-midway',
    async run(asked) {
      await reserveLive(asked);
      controller.abort();
      throw new Error('aborted');
    },
  });
  const findings = await runProbes(target, [interrupting, ...catalogue], { signal: controller.signal });
  expect([...findings.values()].filter(({ kind }) => kind !== 'not-run')).toEqual([]);
  expect(await target.close()).toMatchObject({ made: 1, cancelled: 1 });
  expect(waiting(target)).toEqual([]);
});

test.each([
  { kind: 'reset', when: 'after-commit' },
  { kind: 'malformed', when: 'after-commit' },
] as const)('a live whose creation got no answer ($kind) is found by its title and cancelled', async (effect) => {
  const target = await open();
  const { faults } = target.emulator;
  faults.add({ path: 'living/create', times: 1, effect });
  const findings = await runProbes(target, [throwing]);
  expect(findings.get(throwing.id)).toMatchObject({ kind: effect.kind === 'reset' ? 'failed' : 'not-run' });
  expect(waiting(target)).toHaveLength(1);
  expect(await target.close()).toMatchObject({ made: 1, cancelled: 1, doubtful: 1 });
  expect(waiting(target)).toEqual([]);
});

test('a live that cannot be cancelled is named', async () => {
  const target = await open();
  const livingid = await reserveLive(target);
  target.emulator.faults.add({ path: 'living/cancel', effect: { kind: 'errcode', errcode: -1 } });
  expect((await target.close()).left).toEqual([{ livingid, reason: 'errcode -1' }]);
});

test('recordings hold nothing that names a corp, a person, a live, a place or a moment', async () => {
  const target = await open();
  const { corps, apps, tokens, lives, media, codes } = target.emulator.world;
  await runProbes(target, catalogue);
  const recorded = JSON.stringify(target.recordings());
  const members = [...corps.values()].flatMap((corp) => corp.members);
  const hidden = [
    ...corps.keys(),
    ...[...apps.values()].flatMap(({ secret, agentid }) => [secret, String(agentid)]),
    ...tokens.keys(),
    ...lives.keys(),
    ...media.keys(),
    ...codes.keys(),
    ...members.flatMap(({ userid, name, mobile, email }) => [userid, name, mobile ?? userid, email ?? userid]),
    '127.0.0.1',
    'wmparityviewer',
    'push.emulator',
  ];
  expect(hidden.filter((value) => recorded.includes(value))).toEqual([]);
  expect(recorded).not.toMatch(/\d{25}/);
  expect(recorded).not.toMatch(/\bo[\w-]{27}\b/);
  expect(recorded).not.toMatch(/\b1\d{9}\b/);
  expect(target.recordings().length).toBeGreaterThan(catalogue.length);
  await target.close();
});

test('recordings keep what is of use: the probe, the path, the fields, the errcode, relative times', async () => {
  const target = await open();
  await runProbes(
    target,
    catalogue.filter(({ id }) => id === 'host-unknown'),
  );
  expect(target.recordings()).toMatchObject([
    {
      probe: 'host-unknown',
      request: { path: 'gettoken', query: { corpid: '<corpid-1>', corpsecret: '<first-secret-1>' } },
    },
    {
      request: { path: 'living/create', body: { theme: 'LiveBus parity', living_start: 'start+2592000' } },
      answer: { status: 200, body: { errcode: 60111 } },
    },
  ]);
  await target.close();
});
