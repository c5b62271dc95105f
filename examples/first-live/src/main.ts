import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { type Locale, text } from '@livebus/component-kit';
import { namesCorp, openCorpTarget } from './corp-target.ts';
import { openEmulatorTarget } from './emulator-target.ts';
import { createPrinter, type Printer } from './print.ts';
import { playStory } from './story.ts';
import type { Target } from './target.ts';

const EMULATOR_PORT = 9300;

const usage = `Usage: first-live [--stay] [--port N] [--lang zh-CN|en]

  --stay   leave the emulator and its phone page running when the story is over
  --port   port of the emulator; ${EMULATOR_PORT} or the next free one with --stay, any free one without
  --lang   language of what is printed; that of the environment when absent

With WECOM_CORPID, WECOM_SECRET, WECOM_AGENTID and WECOM_HOST in the environment the story plays in that corp;
WECOM_OPENID, WECOM_BASE_URL, WECOM_PROXY, WECOM_WAIT_MINUTES and WECOM_POLL_SECONDS may be given too.`;

const write = (line: string) => process.stdout.write(`${line}\n`);

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});

async function main(): Promise<number> {
  const options = readArguments();
  if (options.help) {
    write(usage);
    return 0;
  }
  const printer = createPrinter(write, options.locale);
  if (namesCorp(process.env)) return play(await openCorpTarget(process.env), printer);

  const target = await openEmulatorTarget(
    options.port ?? (options.stay ? EMULATOR_PORT : 0),
    options.port === undefined,
  );
  return play(target, printer, options.stay ? () => stay(target, printer) : undefined);
}

async function play(target: Target, printer: Printer, afterwards?: () => Promise<void>): Promise<number> {
  printer.heading(text(`首场直播（${target.name}）`, `First lives (${target.name})`));
  try {
    await playStory(target, printer);
    printer.heading(text('全部步骤成功。', 'Every step went right.'));
    await afterwards?.();
    return 0;
  } finally {
    await target.close();
  }
}

/** Leaves the phone page up until somebody stops the program. */
async function stay({ emulator }: Awaited<ReturnType<typeof openEmulatorTarget>>, printer: Printer): Promise<void> {
  emulator.clock.set(Date.now());
  const phone = `${emulator.url}/?member=zhangsan`;
  printer.heading(
    text(`企业微信客户端「直播」页面（模拟）：${phone}`, `The 直播 app of the WeCom client (emulated): ${phone}`),
  );
  printer.note(`API of the emulator: ${emulator.url}/cgi-bin/…`);
  printer.note('Ctrl+C stops it');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}

function readArguments(): { help: boolean; stay: boolean; port: number | undefined; locale: Locale } {
  const { values } = parseArgs({
    options: {
      stay: { type: 'boolean', default: false },
      port: { type: 'string' },
      lang: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new Error(`--port is a number from 0 to 65535, not ${values.port}`);
  }
  const language = values.lang ?? process.env.LC_ALL ?? process.env.LANG ?? '';
  return { help: values.help, stay: values.stay, port, locale: language.startsWith('zh') ? 'zh-CN' : 'en' };
}
