import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openCorpCalls } from '../test/corp-calls.ts';
import { openControl } from '../test/open-control.ts';
import { WRITE_DELAY_MS } from './data-file.ts';
import { startEmulator } from './start-emulator.ts';

// Each test starts Node several times.
vi.setConfig({ testTimeout: 60_000 });

const bin = fileURLToPath(new URL('../bin/wecom-emulator.js', import.meta.url));
const children: ChildProcess[] = [];
let folder: string;

beforeAll(async () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-b', fileURLToPath(new URL('..', import.meta.url))]);
  folder = await mkdtemp(join(tmpdir(), 'emulator-'));
}, 120_000);
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rm(folder, { recursive: true }));

function run(...args: string[]) {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return { child, said, ended: once(child, 'close').then(([code]) => code) };
}

/** Waits until it has said where it is. */
async function launch(...args: string[]) {
  const running = run('--port', '0', ...args);
  await expect.poll(() => running.said.out, { timeout: 15_000 }).toMatch(/Ctrl\+C|^http\S+\n$/);
  const url = new URL(/http:\/\/[^\s/]+/.exec(running.said.out)?.[0] ?? '').origin;
  return { ...running, url, control: openControl(url) };
}

async function start(...args: string[]) {
  const running = await launch(...args);
  return { ...running, corp: await openCorpCalls(running.url, Date.now) };
}

async function write(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

test('the screen tells addresses, apps, secrets and how to try it, in both languages', async () => {
  const { said, url } = await launch();
  for (const part of [
    `${url}/cgi-bin/`,
    `${url}/emulator/state`,
    'wwemulatedcorp0001',
    '1000002',
    'emulated-self-built-secret',
    'curl ',
    'made up',
    '虚构',
  ]) {
    expect(said.out).toContain(part);
  }
  expect(said.out.split('\n').length).toBeLessThan(40);
});

test('what the screen says to try works as it stands', async () => {
  const { said } = await launch();
  const lines = said.out.split('\n').filter((line) => /^\s+(TOKEN=|curl )/.test(line));
  const answer = execFileSync('bash', ['-c', lines.join('\n')], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  expect(JSON.parse(answer)).toMatchObject({ errcode: 0, livingid: expect.stringMatching(/^lv/) });
});

test('it is up in under a second', async () => {
  const [bare, up]: [number[], number[]] = [[], []];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    bare.push(Number(execFileSync(process.execPath, ['-p', 'performance.now() / 1000'])));
    const { said, child } = await launch();
    up.push(Number(/\((\d+\.\d+) s\)/.exec(said.out)?.[1]));
    child.kill('SIGKILL');
  }
  // On a machine that is busy with other tests even Node itself takes long.
  const allowance = Math.max(1, 12 * Math.min(...bare));
  expect(Math.min(...up)).toBeGreaterThan(0);
  expect(Math.min(...up)).toBeLessThan(allowance);
});

describe('with --data', () => {
  test('what was answered before the write delay survives kill -9', async () => {
    const path = join(folder, 'killed.json');
    const first = await start('--data', path);
    const livingid = await first.corp.createLive({});
    await new Promise((resolve) => setTimeout(resolve, WRITE_DELAY_MS + 1000));
    first.child.kill('SIGKILL');
    await first.ended;
    const second = await start('--data', path);
    expect((await second.control('GET', `lives/${livingid}`)).body).toMatchObject({ livingid });
  });

  test('kill -9 in the middle of writing leaves a whole file', async () => {
    const path = join(folder, 'whole.json');
    for (let round = 0; round < 3; round += 1) {
      const { corp, child, ended } = await start('--data', path, '--limits', 'off');
      setTimeout(() => child.kill('SIGKILL'), 300 + round * 130);
      while (child.exitCode === null && child.signalCode === null) await corp.createLive({}).catch(() => undefined);
      await ended;
      expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ version: 1 });
    }
    const kept = await start('--data', path);
    expect((await kept.control('GET', 'state')).body).toMatchObject({ lives_total: expect.any(Number) });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s saves what was just done, and ends well', async (signal) => {
    const path = join(folder, `${signal}.json`);
    const { corp, child, ended } = await start('--data', path);
    const livingid = await corp.createLive({});
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(JSON.parse(await readFile(path, 'utf8')).world.lives).toMatchObject([{ livingid }]);
  });
});

describe('with --seed', () => {
  const yaml = `
corps:
  - corpid: ww1
    name: 甲公司
    members:
      - { userid: amy, name: Amy }
apps:
  - { corpid: ww1, agentid: 7, name: lives, secret: s3cret }
`;

  test.each(['seed.yaml', 'seed.json'])('%s is planted', async (name) => {
    const { parse } = await import('yaml');
    const path = await write(name, name.endsWith('json') ? JSON.stringify(parse(yaml)) : yaml);
    const { said } = await launch('--seed', path);
    expect(said.out).toContain('corpid ww1  甲公司');
    expect(said.out).toContain('agentid 7');
    expect(said.out).not.toContain('wwemulatedcorp0001');
  });

  test.each([
    ['broken.yaml', 'corps: [', 'broken.yaml: '],
    ['broken.json', '{', 'broken.json: '],
    ['empty.yaml', '', 'expected object'],
    ['typo.yaml', yaml.replace('userid: amy', 'user: amy'), 'corps[0].members[0].userid: '],
    [
      'no-corp.yaml',
      yaml.replace('corpid: ww1, agentid', 'corpid: ww2, agentid'),
      'apps[0].corpid: no corp ww2 is in the seed',
    ],
    [
      'twice.yaml',
      `${yaml}  - { corpid: ww1, agentid: 7, name: again, secret: s }\n`,
      'apps[1]: ww1/7 stands here twice',
    ],
  ])('%s is refused with the place of the mistake', async (name, text, sentence) => {
    const { said, ended } = run('--port', '0', '--seed', await write(name, text));
    expect(await ended).toBe(1);
    expect(said.err).toContain(sentence);
    expect(said.err).not.toContain('    at ');
  });
});

describe('an option that cannot be', () => {
  test.each([
    [['--port', 'x'], '--port x: give a number from 0 to 65535.'],
    [['--port', '70000'], '--port 70000: give a number'],
    [['--limits', 'some'], '--limits some: give vendor or off.'],
    [['--assume', 'lengthRule'], '--assume lengthRule: give name=value.'],
    [['--assume', 'lengthRule=metres'], '--assume: lengthRule: '],
    [['--assume', 'unheardOf=1'], '--assume: Unrecognized key: "unheardOf"'],
    [['--seed', '/nowhere/seed.yaml'], 'The seed file cannot be read: '],
    [['--data', '/nowhere/state.json'], '/nowhere/state.json cannot be written: '],
    [['--host', '192.0.2.1'], '192.0.2.1 is no address of this machine'],
    [['--unheard-of'], "Unknown option '--unheard-of'"],
    [['stray'], 'stray'],
  ])('%j is refused in a sentence', async (args, sentence) => {
    const { said, ended } = run(...args);
    expect(await ended).toBe(1);
    expect(said.err).toContain(sentence);
    expect(said.err).not.toContain('    at ');
    expect(said.out).toBe('');
  });
});

test('a port in use is said in a sentence', async () => {
  const other = await startEmulator();
  const { port } = new URL(other.url);
  const { said, ended } = run('--port', port);
  expect(await ended).toBe(1);
  expect(said.err).toBe(`wecom-emulator: Port ${port} is in use; choose another with --port.\n`);
  await other.close();
});

test('another address than loopback is warned about', async () => {
  const { said } = await launch('--host', '0.0.0.0', '--quiet');
  expect(said.err).toContain('Whoever reaches it can read and change everything.');
  expect(said.err).toContain('警告');
});

test('assumptions and limits are taken over; --quiet prints the address only', async () => {
  const { said, control, url } = await launch(
    ...['--assume', 'watchStatPageSize=3', '--assume', 'lengthRule=bytes', '--limits', 'off', '--quiet'],
  );
  expect(said.out).toBe(`${url}\n`);
  expect((await control('GET', 'assumptions')).body).toMatchObject({ watchStatPageSize: 3, lengthRule: 'bytes' });
});

test('--help names every option, --version the version', async () => {
  const help = run('--help');
  const version = run('--version');
  expect([await help.ended, await version.ended]).toEqual([0, 0]);
  for (const name of ['port', 'host', 'seed', 'data', 'assume', 'limits', 'remote-callbacks', 'quiet']) {
    expect(help.said.out).toContain(`--${name}`);
  }
  expect(version.said.out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
