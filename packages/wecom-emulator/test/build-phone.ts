import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const built = join(home, 'dist-phone');

/** Builds the phone where its build is missing or older than a source. */
export function buildPhone(): void {
  const page = join(built, 'index.html');
  if (existsSync(page) && statSync(page).mtimeMs >= newestSource()) return;
  // Built aside and copied, because test files run at the same time: file names go by content, so copies never clash.
  const fresh = mkdtempSync(join(tmpdir(), 'livebus-phone-build-'));
  const vite = fileURLToPath(new URL('bin/vite.js', import.meta.resolve('vite/package.json')));
  execFileSync(process.execPath, [vite, 'build', 'phone', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: home,
    // vitest sets NODE_ENV to test, and vite would then bundle React's development build.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  cpSync(fresh, built, { recursive: true });
  rmSync(fresh, { recursive: true });
}

/** The phone's own files, and what it takes over from the emulator. */
function newestSource(): number {
  const phone = readdirSync(join(home, 'phone'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join('phone', name),
  );
  return Math.max(...[...phone, 'src/world.ts'].map((name) => statSync(join(home, name)).mtimeMs));
}
