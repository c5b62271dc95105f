import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { LIVE, REPLAY, type RunningEmulator, startEmulator } from 'wecom-emulator';
import { openEmulatorTarget } from './emulator-target.ts';
import { createPrinter } from './print.ts';
import { playStory } from './story.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe('the story on the emulator', () => {
  test('leaves one cancelled, one ended and one reserved live, and tells every step', async () => {
    const target = await openEmulatorTarget(0, false);
    closing.push(() => target.close());
    const lines: string[] = [];
    await playStory(
      target,
      createPrinter((line) => lines.push(line), 'zh-CN'),
    );

    const lives = [...target.emulator.world.lives.values()];
    const shown = lives.map(({ theme, status, replay_status, viewers }) => [
      theme,
      status,
      replay_status,
      viewers.length,
    ]);
    expect(shown).toEqual([
      ['秋季新品发布会（改期）', LIVE.cancelled, undefined, 0],
      ['新员工入职培训', LIVE.ended, REPLAY.deleted, 3],
      ['季度业务分享会', LIVE.reserved, undefined, 0],
    ]);
    expect(lives[0]?.image_mediaids).toHaveLength(5);
    const printed = lines.join('\n');
    const progress = [...printed.matchAll(/\[(\d+)\/(\d+)\]/g)].map(([, step, total]) => `${step}/${total}`);
    expect(progress).toEqual(Array.from({ length: progress.length }, (_, index) => `${index + 1}/${progress.length}`));
    expect(printed).toContain('/cgi-bin/living/create');
    expect(printed).not.toContain(
      target.settings.credentials.kind === 'self_built' && target.settings.credentials.secret,
    );
  });
});

describe('the program', () => {
  test('exits with 0 when every step went right', async () => {
    const { code, output } = await runProgram([], {});
    expect(output).toContain('Every step went right.');
    expect(code).toBe(0);
  });

  test('exits with 1 and names every variable of a corp that is missing', async () => {
    const { code, output } = await runProgram([], { WECOM_CORPID: 'ww1' });
    expect(code).toBe(1);
    for (const name of ['WECOM_SECRET', 'WECOM_AGENTID', 'WECOM_HOST']) expect(output).toContain(name);
  });

  test('exits with 1 and says what is wrong with a port', async () => {
    const { code, output } = await runProgram(['--port', 'ninety'], {});
    expect(code).toBe(1);
    expect(output).toContain('--port is a number from 0 to 65535, not ninety');
  });

  test('exits with 1 when a step fails, and prints the cure', async () => {
    const { code, output } = await runProgram([], { ...corpOf(await startCorp()), WECOM_SECRET: 'wrong' });
    expect(code).toBe(1);
    expect(output).toContain('40001');
  });

  test('plays in a corp from the environment, its host starting and ending the live', async () => {
    const emulator = await startCorp();
    const { code, output } = await runProgram([], { ...corpOf(emulator), WECOM_POLL_SECONDS: '0.2' }, (line) => {
      const started = /start this live/.test(line);
      if (started) holdNewest(emulator);
    });
    expect(output).toContain('Every step went right.');
    expect(code).toBe(0);
    expect([...emulator.world.lives.values()].map(({ status }) => status)).toEqual([LIVE.cancelled, LIVE.ended]);
  });

  test('cancels the live that nobody came to hold', async () => {
    const emulator = await startCorp();
    const { code, output } = await runProgram([], {
      ...corpOf(emulator),
      WECOM_POLL_SECONDS: '0.1',
      WECOM_WAIT_MINUTES: '0.01',
    });
    expect(code).toBe(1);
    expect(output).toContain('Nobody held the live');
    expect([...emulator.world.lives.values()].map(({ status }) => status)).toEqual([LIVE.cancelled, LIVE.cancelled]);
  });
});

async function startCorp(): Promise<RunningEmulator> {
  const emulator = await startEmulator();
  closing.push(() => emulator.close());
  return emulator;
}

const corpOf = (emulator: RunningEmulator) => ({
  WECOM_CORPID: 'wwemulatedcorp0001',
  WECOM_SECRET: 'emulated-self-built-secret',
  WECOM_AGENTID: '1000002',
  WECOM_HOST: 'zhangsan',
  WECOM_BASE_URL: emulator.url,
});

function holdNewest({ acts, world }: RunningEmulator): void {
  const livingid = [...world.lives.keys()].at(-1) ?? '';
  acts.startLive({ livingid });
  acts.enableReplay({ livingid });
  acts.endLive({ livingid });
  acts.replayReady({ livingid });
}

/** Runs the program as `npm run demo` does, from its sources. */
async function runProgram(args: string[], env: Record<string, string>, onText?: (text: string) => void) {
  const program = fileURLToPath(new URL('./main.ts', import.meta.url));
  const node = ['--import', 'tsx', '--conditions', 'livebus-source', program, '--lang', 'en', ...args];
  const child: ChildProcess = spawn(process.execPath, node, { env: { PATH: process.env.PATH, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
      onText?.(String(chunk));
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}
