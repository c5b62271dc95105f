import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, step } from './install.mjs';

const phone = join(root, 'packages/wecom-emulator/phone');
const builtPhone = join(root, 'packages/wecom-emulator/dist-phone/index.html');

/** Compiles the packages, and the phone page when its sources are newer than what is built. */
export async function build() {
  await step('Compiling', 'npx', ['tsc', '-b']);
  if (newest(phone) > modified(builtPhone)) {
    await step('Building the phone page', 'npm', ['run', '--silent', 'build:phone', '-w', 'wecom-emulator']);
  }
}

function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => modified(join(entry.parentPath, entry.name))),
  );
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
