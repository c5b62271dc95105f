import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const ELSEWHERE = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const APT = '/usr/bin/apt-get';
/** Chinese text shows as boxes without a Chinese font. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-wqy-microhei'];

const HOW_TO =
  'No Chromium or Chrome was found. Install one (Debian: apt-get install chromium fonts-wqy-microhei) or set CHROME_PATH to its program.';

interface Machine {
  env: NodeJS.ProcessEnv;
  exists(path: string): boolean;
  /** Puts Debian packages on the machine; absent where that cannot be done. */
  install: ((packages: string[]) => void) | undefined;
}

/** The path of a Chromium or Chrome, installed first where this is Debian and we are root. Throws what to install. */
export function findBrowser(machine: Machine = thisMachine()): string {
  const { env, exists, install } = machine;
  if (env.CHROME_PATH !== undefined && env.CHROME_PATH !== '') {
    if (exists(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH names ${env.CHROME_PATH}, which does not exist.`);
  }
  const found = search(machine);
  if (found !== undefined) return found;
  if (install === undefined) throw new Error(HOW_TO);
  install(DEBIAN_PACKAGES);
  const installed = search(machine);
  if (installed === undefined) throw new Error(HOW_TO);
  return installed;
}

function search({ env, exists }: Machine): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = NAMES.flatMap((name) => ['/usr/bin', ...folders].map((folder) => join(folder, name)));
  return [...candidates, ...ELSEWHERE].find((path) => exists(path));
}

function thisMachine(): Machine {
  const canInstall = process.getuid?.() === 0 && existsSync(APT);
  return { env: process.env, exists: existsSync, install: canInstall ? installPackages : undefined };
}

function installPackages(packages: string[]): void {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync(APT, ['update', '-q'], options);
    execFileSync(APT, ['install', '-qy', '--no-install-recommends', ...packages], options);
  } catch (cause) {
    throw new Error(HOW_TO, { cause });
  }
}
