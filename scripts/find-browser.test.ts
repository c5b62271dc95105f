import { describe, expect, test } from 'vitest';
import { findBrowser } from './find-browser.ts';

const machineWith = (...paths: string[]) => ({
  env: { PATH: '/opt/bin' },
  exists: (path: string) => paths.includes(path),
  install: undefined,
});

describe('findBrowser', () => {
  test('takes the browser that CHROME_PATH names, before any other', () => {
    const machine = { ...machineWith('/usr/bin/chromium', '/my/chrome'), env: { CHROME_PATH: '/my/chrome' } };
    expect(findBrowser(machine)).toBe('/my/chrome');
  });

  test('says so when CHROME_PATH names nothing, instead of taking another', () => {
    const machine = { ...machineWith('/usr/bin/chromium'), env: { CHROME_PATH: '/my/chrome' } };
    expect(() => findBrowser(machine)).toThrow('/my/chrome, which does not exist');
  });

  test('finds Chromium where Debian puts it, and Chrome on the PATH', () => {
    expect(findBrowser(machineWith('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
    expect(findBrowser(machineWith('/opt/bin/google-chrome'))).toBe('/opt/bin/google-chrome');
  });

  test('installs Debian’s Chromium with a Chinese font where it may', () => {
    const present: string[] = [];
    const asked: string[] = [];
    const path = findBrowser({
      env: {},
      exists: (candidate) => present.includes(candidate),
      install(packages) {
        asked.push(...packages);
        present.push('/usr/bin/chromium');
      },
    });
    expect(path).toBe('/usr/bin/chromium');
    expect(asked).toEqual(['chromium', 'fonts-wqy-microhei']);
  });

  test('says what to install where it may not', () => {
    expect(() => findBrowser(machineWith())).toThrow('apt-get install chromium fonts-wqy-microhei');
  });
});
