import { isLoopback } from '../is-loopback.ts';
import { type RunningEmulator, type StartOptions, startEmulator } from '../start-emulator.ts';
import { describeStart } from './describe-start.ts';
import { UsageError } from './usage-error.ts';

/** Starts the emulator, says where it is, and closes it at SIGINT or SIGTERM; a second signal ends it at once. */
export async function serve(options: StartOptions, { quiet }: { quiet: boolean }): Promise<void> {
  const emulator = await start(options);
  const { host } = options;
  if (host !== undefined && !isLoopback(host)) {
    console.warn(`Warning: bound to ${host}. Whoever reaches it can read and change everything.`);
    console.warn(`警告：已绑定 ${host}，任何能访问该地址的人都可以读取和修改全部数据。`);
  }
  console.log(quiet ? emulator.url : describeStart(emulator, performance.now()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(emulator));
}

async function start(options: StartOptions): Promise<RunningEmulator> {
  try {
    return await startEmulator(options);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw new UsageError(`Port ${options.port} is in use; choose another with --port.`);
    if (code === 'EACCES') throw new UsageError(`Port ${options.port} needs more rights; choose another with --port.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new UsageError(`${options.host} is no address of this machine; choose another with --host.`);
    }
    throw error;
  }
}

async function stop(emulator: RunningEmulator): Promise<void> {
  try {
    await emulator.close();
  } catch (error) {
    console.error(`wecom-emulator: the state was not saved: ${String(error)}`);
    process.exitCode = 1;
  }
}
