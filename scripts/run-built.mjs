import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { install, root } from './install.mjs';

/** Installs, builds, and runs a built program in the foreground; ends as it ends. */
export async function runBuilt(program, args, nodeOptions = ['--enable-source-maps']) {
  await install();
  await build();
  const child = spawn(process.execPath, [...nodeOptions, program, ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('close', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 0;
  });
}
