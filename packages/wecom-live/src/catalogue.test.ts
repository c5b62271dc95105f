import { readdirSync } from 'node:fs';
import { toFormSchema } from '@livebus/component-kit';
import { describe, expect, test } from 'vitest';
import { catalogue, live } from './catalogue.ts';

const folder = readdirSync(new URL('./components/', import.meta.url)).filter((name) => !name.endsWith('.test.ts'));

test('the catalogue holds the component of every file, in the order of their ids, each named after its file', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(ids).toEqual(folder.map((name) => `wecom.live.${name.replace(/\.ts$/, '')}`).sort());
});

test('a component is found in code by the name of its file', () => {
  for (const [name, { id }] of Object.entries(live)) {
    expect(id).toBe(`wecom.live.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  }
});

const texts = { 'zh-CN': expect.stringMatching(/\p{Script=Han}|^ID$/u), en: expect.stringMatching(/[a-z]/i) };

/** Every field of a schema, those within groups and rows too. */
function* fieldsOf(schema: object, path: string): Generator<[string, object]> {
  const { properties = {}, items } = Object(schema);
  for (const [name, field] of Object.entries(properties)) {
    yield [`${path}.${name}`, Object(field)];
    yield* fieldsOf(Object(field), `${path}.${name}`);
  }
  if (items !== undefined) yield* fieldsOf(items, `${path}[]`);
}

describe.each(catalogue.map((component) => ({ id: component.id, component })))('$id', ({ component }) => {
  test.each(['input', 'output'] as const)('its %s becomes a JSON Schema with a label on every field', (side) => {
    const fields = [...fieldsOf(toFormSchema(component[side]), side)];
    expect(fields.length).toBeGreaterThan(0);
    for (const [path, field] of fields) expect({ path, ...field }).toMatchObject({ path, label: texts });
  });

  test('has title and summary in both languages, and its page at WeCom', () => {
    expect(component).toMatchObject({ title: texts, summary: texts });
    expect(component.docs).toMatch(/^https:\/\/developer\.work\.weixin\.qq\.com\/document\/path\/\d+$/);
  });
});
