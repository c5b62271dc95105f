import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { help } from '../src/cli/help.ts';
import { readSeed } from '../src/cli/read-seed.ts';
import { createEmulator, startEmulator } from '../src/index.ts';
import { openControl } from './open-control.ts';

let readme: string;
beforeAll(async () => {
  readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
});

const block = (language: string) => new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? '';
const optionsIn = (text: string) => new Set(text.match(/--[a-z-]+(?=[` \n,])/g));

test('it names the options that there are, and no other', () => {
  expect(optionsIn(readme)).toEqual(optionsIn(help));
});

test('it names control routes that there are', async () => {
  const emulator = await startEmulator();
  const control = openControl(emulator.url);
  const routes = [...readme.matchAll(/`(GET|POST|PUT|PATCH|DELETE) \/emulator\/([\w/:]+)`/g)];
  expect(routes.length).toBeGreaterThan(20);
  for (const [, method = '', path = ''] of routes) {
    if (path === 'events') continue;
    const { status, body } = await control(method, path, method === 'GET' ? undefined : {});
    expect(String(Object(body).detail), `${method} ${path} ${status}`).not.toContain('The control API has no');
  }
  await emulator.close();
});

test('its fault and its seed are taken as they stand', async () => {
  expect(createEmulator().faults.add(JSON.parse(block('json')))).toMatchObject({ skip: 1, times: 1 });
  const file = join(tmpdir(), `readme-${process.pid}.yaml`);
  await writeFile(file, block('yaml'));
  expect(await readSeed(file)).toMatchObject(parse(block('yaml')));
});

test('it names parts of the emulator that there are', async () => {
  const emulator = await startEmulator();
  const named = [...block('ts').matchAll(/emulator\.(\w+)(?:\.(\w+))?/g)];
  expect(named.length).toBeGreaterThan(6);
  for (const [, part = '', method] of named) {
    const value: unknown = Reflect.get(emulator, part);
    expect(value, part).toBeDefined();
    if (method !== undefined && part !== 'world')
      expect(Reflect.get(Object(value), method), method).toBeTypeOf('function');
  }
  await emulator.close();
});
