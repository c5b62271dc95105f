import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import { createControlApp } from './create-control-app.ts';

let home: string;
const emulator = createEmulator();
const serve = (folder: string) => {
  const phoneFolder = pathToFileURL(`${join(home, folder)}/`);
  const app = createControlApp({ emulator, phoneFolder, loopbackOnly: true });
  return (path: string) => app.request(`http://127.0.0.1${path}`);
};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'phone-'));
  await mkdir(join(home, 'built/assets'), { recursive: true });
  await writeFile(join(home, 'built/index.html'), '<title>phone</title>');
  await writeFile(join(home, 'built/assets/index-Abc123.js'), 'export {}');
  await writeFile(join(home, 'built/assets/index-Abc123.css'), 'a{}');
  await writeFile(join(home, 'built/icon.svg'), '<svg/>');
  await writeFile(join(home, 'built/.hidden'), 'secret');
  await writeFile(join(home, 'secret.txt'), 'secret');
});
afterAll(() => rm(home, { recursive: true }));

test.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/icon.svg', 'image/svg+xml', 'no-cache'],
  ['/assets/index-Abc123.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/index-Abc123.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
])('%s is %s, kept: %s', async (path, type, cache) => {
  const response = await serve('built')(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe(type);
  expect(response.headers.get('Cache-Control')).toBe(cache);
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'self'");
});

test.each([
  '/nothing.js',
  '/assets',
  '/assets/',
  '/.hidden',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/assets%5c..%5c..%5csecret.txt',
  '//etc/passwd',
  '/index.html%00',
  '/index.html/x',
])('%s is nothing', async (path) => {
  const response = await serve('built')(path);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain('secret');
});

test('a phone that was not built says how to build it, in both languages', async () => {
  const response = await serve('not-built')('/');
  expect(response.status).toBe(503);
  const page = await response.text();
  expect(page).toContain('npm run build:phone -w wecom-emulator');
  expect(page).toContain('尚未构建');
});
