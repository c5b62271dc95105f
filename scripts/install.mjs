// Only Node's own modules here: this runs on a fresh clone, before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = new URL('../node_modules/.livebus-lock', import.meta.url);
const lock = new URL('../package-lock.json', import.meta.url);

/** Installs exactly what the lock file names, unless that is what is installed already. */
export async function install() {
  requireNode(20, 19);
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await step('Installing packages', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

/** Runs one command and says how long it took; what it printed is shown when it fails, or always if `show` is set. */
export async function step(title, command, args, { show = false } = {}) {
  const started = performance.now();
  process.stdout.write(show ? `${title}\n` : `${title} … `);
  const { code, output } = await run(command, args, show);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code === 0) {
    process.stdout.write(show ? '' : `${seconds} s\n`);
    return;
  }
  process.stdout.write(`failed after ${seconds} s\n${output}\n`);
  process.exit(1);
}

function run(command, args, show) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  process.stderr.write(`LiveBus needs Node ${major}.${minor} or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}
