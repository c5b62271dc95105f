import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assumptions } from './assumptions.ts';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('coverage'))
  .filter((name) => name !== 'assumptions.ts')
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

test.each(Object.keys(assumptions.shape))('%s changes what a route or an act does', (name) => {
  const read = new RegExp(`assume\\.${name}\\b|\\{[^{}]*\\b${name}\\b[^{}]*\\} = (call\\.)?assume\\b`);
  expect(sources).toMatch(read);
});

test.each(Object.entries(assumptions.shape))('%s says in a sentence what is open', (_name, { description = '' }) => {
  expect(description).toMatch(/^[A-Z].{20,}\.$/);
});

test('an assumption that does not exist is refused', () => {
  expect(() => assumptions.parse({ unheardOf: true })).toThrow('unheardOf');
});
