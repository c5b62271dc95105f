import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Assumptions, assumptions, LIVE } from 'wecom-emulator';
import { compare, exitCodeOf } from './compare.ts';
import { readCorpEnvironment } from './corp-environment.ts';
import { openCorpTarget } from './corp-target.ts';
import { createEmulatorHands } from './emulator-hands.ts';
import { apps, CORPID, HOST } from './emulator-seed.ts';
import { openEmulatorTarget, sendCallbacks } from './emulator-target.ts';
import { callbackKeys, openParityWorld, type ParityWorld } from './emulator-world.ts';
import { catalogue } from './probes/catalogue.ts';
import { runProbes } from './run-probes.ts';
import type { Target } from './target.ts';

/** Whole runs, on a machine that is busy otherwise. */
vi.setConfig({ testTimeout: 60_000 });

let world: ParityWorld;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parity-'));
  world = await openParityWorld();
});
afterEach(async () => {
  await world.emulator.close();
  await rm(folder, { recursive: true });
});

const needed = () => ({
  WECOM_CORPID: CORPID,
  WECOM_SECRET: apps.first.secret,
  WECOM_AGENTID: String(apps.first.agentid),
  WECOM_HOST: HOST,
  WECOM_BASE_URL: world.emulator.url,
});

const everything = (port: number) => ({
  ...needed(),
  WECOM_SECOND_SECRET: apps.second.secret,
  WECOM_SECOND_AGENTID: String(apps.second.agentid),
  WECOM_BARE_SECRET: apps.bare.secret,
  WECOM_CUSTOM_SECRET: apps.custom.secret,
  WECOM_INVISIBLE_USERID: world.invisibleUserid,
  WECOM_OTHER_CORP_LIVINGID: world.otherCorpLivingid,
  WECOM_OLD_MEDIA_ID: world.oldMediaId,
  WECOM_WATCHED_LIVINGID: world.watchedLivingid,
  WECOM_INDUSTRY: 'general',
  WECOM_CALLBACK_PORT: String(port),
  WECOM_CALLBACK_TOKEN: callbackKeys.token,
  WECOM_CALLBACK_AES_KEY: callbackKeys.encodingAesKey,
  WECOM_PARITY_MINUTES: '1000',
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await once(server.close(), 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The second emulator, spoken to as to a corp; only its clock and its people are the emulator's. */
async function openAsCorp(given: NodeJS.ProcessEnv, helped: boolean): Promise<Target> {
  const env = readCorpEnvironment(given);
  if (env === undefined) throw new Error('The environment describes no corp');
  const { emulator } = world;
  if (env.WECOM_CALLBACK_PORT !== undefined) sendCallbacks(emulator, env.WECOM_CALLBACK_PORT);
  return openCorpTarget({
    env,
    danger: false,
    hands: helped ? createEmulatorHands(emulator) : undefined,
    now: () => Math.floor(emulator.now() / 1000),
    wait: async (seconds) => emulator.clock.advance(seconds),
    callbackWaitMs: 250,
  });
}

const waiting = () => [...world.emulator.world.lives.values()].filter(({ status }) => status === LIVE.reserved);

async function compareWithCorp(corp: Target) {
  const target = await openEmulatorTarget();
  const emulator = await runProbes(target, catalogue);
  await target.close();
  const findings = await runProbes(corp, catalogue);
  const cleanup = await corp.close();
  return { cleanup, rows: compare({ probes: catalogue, assume: assumptions.parse({}), emulator, corp: findings }) };
}

test('a corp that is otherwise in some points differs in exactly these, and keeps none of our lives', async () => {
  const otherwise = {
    unknownLiving: 92008,
    lengthRule: 'characters',
    shortestDurationSeconds: 300,
    reservedDurationShown: 'reserved',
    livingidOrder: 'newest-first',
    watchStatPageSize: 40,
    createFiresCallback: true,
    callbackSender: 'sys',
    replayReadyAfterSeconds: 120,
    shareInfoOfAnotherApp: 'refuse',
    repeatedTicket: 'new',
    mediaExpired: 40007,
  } satisfies Partial<Assumptions>;
  world.emulator.setAssumptions(otherwise);
  const { rows, cleanup } = await compareWithCorp(await openAsCorp(everything(await freePort()), true));
  const differing = rows.filter(({ verdict }) => verdict === 'DIFFERS');
  expect(differing.map(({ probe }) => probe.settles).sort()).toEqual(Object.keys(otherwise).sort());
  for (const { probe, corp } of differing) {
    if (probe.settles === undefined) throw new Error(probe.id);
    expect(corp).toEqual({ kind: 'observed', observation: world.emulator.assume[probe.settles] });
  }
  expect(rows.filter(({ verdict }) => verdict === 'FAILED')).toEqual([]);
  expect(exitCodeOf(rows)).toBe(1);
  expect(cleanup.left).toEqual([]);
  expect(cleanup.made).toBeLessThanOrEqual(40);
  expect(waiting()).toEqual([]);
});

test('a corp given whole settles all but what is dangerous, with at most forty lives', async () => {
  const { rows, cleanup } = await compareWithCorp(await openAsCorp(everything(await freePort()), true));
  const open = rows.filter(({ verdict }) => verdict !== 'same');
  expect(open.map(({ probe, verdict }) => [probe.id, verdict])).toEqual(
    catalogue.filter(({ needs = [] }) => needs.includes('danger')).map(({ id }) => [id, 'not run']),
  );
  expect(exitCodeOf(rows)).toBe(0);
  expect(cleanup.made).toBeLessThanOrEqual(40);
  expect(waiting()).toEqual([]);
});

test('a probe that lacks something is not run, and says which variable would run it', async () => {
  const corp = await openAsCorp(needed(), false);
  const findings = await runProbes(corp, catalogue);
  await corp.close();
  const reasonOf = (id: string) => {
    const finding = findings.get(id);
    return finding?.kind === 'not-run' ? finding.reason.en : finding?.kind;
  };
  expect(reasonOf('living-of-another-app')).toContain('WECOM_SECOND_SECRET');
  expect(reasonOf('host-invisible')).toContain('WECOM_INVISIBLE_USERID');
  expect(reasonOf('callback-sender')).toContain('WECOM_CALLBACK_PORT');
  expect(reasonOf('expired-token')).toContain('WECOM_PARITY_MINUTES=122');
  expect(reasonOf('ended-cannot-change')).toContain('WECOM_PARITY_HOST=ask');
  expect(reasonOf('daily-lives')).toContain('--danger');
  for (const { id, needs, minutes } of catalogue) {
    if (needs === undefined && minutes === undefined) expect([id, findings.get(id)?.kind]).toEqual([id, 'observed']);
  }
});

test('the environment is read whole or refused by the names of what is wrong, never by its values', () => {
  expect(readCorpEnvironment({ PATH: '/bin' })).toBeUndefined();
  const refused = () => readCorpEnvironment({ ...needed(), WECOM_HOST: '', WECOM_AGENTID: 'a-secret-by-mistake' });
  expect(refused).toThrow(/WECOM_AGENTID[\s\S]*WECOM_HOST/);
  expect(refused).not.toThrow(/a-secret-by-mistake/);
});

function runParity(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const options = ['--import', 'tsx', '--conditions', 'livebus-source'];
  const child = spawn(process.execPath, [...options, main, '--lang', 'en', ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  return { child, ended: once(child, 'close').then(([code]) => ({ code, printed })) };
}

test('the program compares, prints a table and ends with 0; a probe that is none ends it with 2', async () => {
  const [right, wrong] = await Promise.all([
    runParity(['--only', 'cancel-twice']).ended,
    runParity(['--only', 'no-such-probe']).ended,
  ]);
  expect(right).toMatchObject({ code: 0, printed: expect.stringMatching(/cancel-twice +92006 +92006 +same/) });
  expect(wrong).toMatchObject({ code: 2, printed: expect.stringContaining('There is no probe no-such-probe') });
});

test('an app that may not use lives ends the program with 2 and the reason, not with a table of differences', async () => {
  world.emulator.acts.setPermission({ corpid: CORPID, agentid: apps.first.agentid, granted: false });
  const { code, printed } = await runParity(['--only', 'cancel-twice', '--recordings', folder], needed()).ended;
  expect(code).toBe(2);
  expect(printed).toContain('48002');
  expect(printed).not.toContain('DIFFERS');
});

test('a busy WeCom makes a probe not run instead of observing its refusal', async () => {
  world.emulator.faults.add({ path: 'living/create', effect: { kind: 'errcode', errcode: -1 } });
  const corp = await openAsCorp(needed(), false);
  const findings = await runProbes(corp, catalogue);
  await corp.close();
  expect(findings.get('start-in-the-past')?.kind).toBe('not-run');
});

test('interrupted while it waits, the program cancels what it made in the corp before it ends', async () => {
  const { child, ended } = runParity(['--only', 'expiry', '--recordings', folder], {
    ...needed(),
    WECOM_PARITY_MINUTES: '5',
  });
  await vi.waitUntil(() => waiting().length === 1, { timeout: 30_000 });
  child.kill('SIGINT');
  const { code, printed } = await ended;
  expect([code, waiting()]).toEqual([2, []]);
  expect(printed).toContain('1 lives were made: 0 cancelled by their probes, 1 at the end');
  const [recording = ''] = await readdir(folder);
  expect(await readFile(join(folder, recording), 'utf8')).toContain('living/cancel');
});
