import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Locale, text } from '@livebus/component-kit';
import { checkReadiness } from './check-readiness.ts';
import { compare, exitCodeOf } from './compare.ts';
import { type CorpEnvironment, readCorpEnvironment } from './corp-environment.ts';
import { openCorpTarget } from './corp-target.ts';
import { openEmulatorTarget } from './emulator-target.ts';
import type { Probe } from './probe.ts';
import { catalogue } from './probes/catalogue.ts';
import { createReport, type Report } from './report.ts';
import { type Finding, runProbes } from './run-probes.ts';
import type { Target } from './target.ts';
import { createTerminalAsk, createTerminalHands } from './terminal-hands.ts';
import { usage } from './usage.ts';

interface Run {
  probes: readonly Probe[];
  report: Report;
  signal: AbortSignal;
  record: boolean;
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    record: { type: 'boolean', default: false },
    recordings: { type: 'string', default: fileURLToPath(new URL('./recordings/', import.meta.url)) },
    danger: { type: 'boolean', default: false },
    lang: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const language = values.lang ?? process.env.LC_ALL ?? process.env.LANG ?? '';
const locale: Locale = language.startsWith('zh') ? 'zh-CN' : 'en';

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});

async function main(): Promise<number> {
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const report = createReport((line) => process.stdout.write(`${line}\n`), locale);
  const probes = chooseProbes(values.only);
  const env = readCorpEnvironment(process.env);
  const interruption = listenForInterruption();
  const run = { probes, report, signal: interruption.signal };

  const emulator = await openEmulatorTarget();
  const assume = emulator.emulator.assume;
  const ours = await perform(emulator, { ...run, record: values.record });
  const theirs = env === undefined ? undefined : await askCorp(env, { ...run, record: true });
  interruption.release();

  const rows = compare({ probes, assume, emulator: ours, corp: theirs });
  report.table(rows);
  return run.signal.aborted ? 2 : exitCodeOf(rows);
}

function chooseProbes(only: readonly string[] | undefined): readonly Probe[] {
  if (only === undefined) return catalogue;
  const unknown = only.filter((id) => !catalogue.some((probe) => probe.id === id));
  if (unknown.length > 0) {
    throw new Error(`There is no probe ${unknown.join(', ')}; there are:\n${catalogue.map(({ id }) => id).join('\n')}`);
  }
  return catalogue.filter(({ id }) => only.includes(id));
}

async function askCorp(env: CorpEnvironment, run: Run): Promise<Map<string, Finding>> {
  const { signal } = run;
  const terminal =
    env.WECOM_PARITY_HOST === 'ask' ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  // Readline takes Ctrl+C for itself while it listens.
  terminal?.on('SIGINT', () => process.emit('SIGINT'));
  const hands =
    terminal === undefined
      ? undefined
      : createTerminalHands(createTerminalAsk(terminal, (wish) => wish[locale], signal));
  try {
    const target = await openCorpTarget({ env, hands, danger: values.danger, signal });
    return await perform(target, run);
  } finally {
    terminal?.close();
  }
}

/** Asks a target everything, and leaves nothing behind there, however the asking ends. */
async function perform(target: Target, { probes, report, signal, record }: Run): Promise<Map<string, Finding>> {
  report.say(target.kind === 'corp' ? text('\n真实企业：', '\nThe corp:') : text('模拟器：', 'The emulator:'));
  try {
    await checkReadiness(target);
    return await runProbes(target, probes, { ...report, signal });
  } finally {
    report.cleanup(await target.close());
    if (record) await keepRecordings(target, report);
  }
}

async function keepRecordings(target: Target, report: Report): Promise<void> {
  const file = join(values.recordings, `${new Date().toISOString().slice(0, 10)}-${target.kind}.json`);
  await mkdir(values.recordings, { recursive: true });
  await writeFile(file, `${JSON.stringify(target.recordings(), null, 2)}\n`);
  report.say(text(`匿名记录：${file}`, `Anonymised recordings: ${file}`));
}

/** The first Ctrl+C ends the asking and begins the cleaning up, which no further one cuts short. */
function listenForInterruption(): { signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const interrupt = () => controller.abort(new Error('Interrupted'));
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    },
  };
}
