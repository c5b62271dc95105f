import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkValue } from './index.ts';
import { findUnplain } from './plain-data.ts';

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = { in: value };
  return value;
};

class Loaf {
  flour = 'rye';
}

test.each<[string, unknown, string, string]>([
  ['a field named __proto__', JSON.parse('{"a":{"__proto__":{"admin":true}}}'), 'a.__proto__', 'unsafe_field'],
  ['NaN', { minutes: Number.NaN }, 'minutes', 'not_finite'],
  ['infinity', { minutes: [1, Number.POSITIVE_INFINITY] }, 'minutes.1', 'not_finite'],
  ['a date', { startsAt: new Date(0) }, 'startsAt', 'not_plain_data'],
  ['an invalid date', new Date(Number.NaN), '', 'not_plain_data'],
  ['a map', { options: new Map() }, 'options', 'not_plain_data'],
  ['bytes', { image: new Uint8Array(3) }, 'image', 'not_plain_data'],
  ['an instance of a class', { loaf: new Loaf() }, 'loaf', 'not_plain_data'],
  ['inherited fields', Object.create({ host: 'zhangsan' }), '', 'not_plain_data'],
  ['a function', { toJSON: () => 'x' }, 'toJSON', 'not_plain_data'],
  ['a bigint', { minutes: 1n }, 'minutes', 'not_plain_data'],
  ['a symbol', { title: Symbol('x') }, 'title', 'not_plain_data'],
])('%s is refused by name', (_, value, field, rule) => {
  expect(findUnplain(value)).toMatchObject({ field, rule });
});

test('the sentence says what was found, in both languages', () => {
  expect(findUnplain(new Date(0))?.message).toEqual({
    'zh-CN': '只接受 JSON 数据，不接受 Date',
    en: 'Only JSON data is taken, no Date',
  });
});

test('32 levels are plain, 33 are too deep', () => {
  expect(findUnplain(nested(32))).toBeUndefined();
  expect(findUnplain(nested(33))).toMatchObject({ rule: 'too_deep', limit: 32 });
});

test('a cycle is too deep, and so are a hundred thousand levels', () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  expect(findUnplain(cycle)).toMatchObject({ rule: 'too_deep' });
  expect(findUnplain(nested(100_000))).toMatchObject({ rule: 'too_deep' });
});

test('a few references that unfold to very many values are given up', () => {
  let value: unknown = ['x'];
  for (let level = 0; level < 20; level += 1) value = [value, value, value];
  expect(findUnplain(value)).toMatchObject({ rule: 'too_many_values', limit: 100_000 });
});

test('an array of a billion holes is given up at once', () => {
  expect(findUnplain(new Array(1_000_000_000))).toMatchObject({ rule: 'too_many_values' });
});

test('a hostile value reaches no schema, not even one that takes anything', () => {
  const checked = checkValue(z.looseObject({}), JSON.parse('{"__proto__":{"admin":true}}'));
  expect(checked).toMatchObject({ ok: false, issues: [{ field: '__proto__', rule: 'unsafe_field' }] });
  expect(Object.prototype).not.toHaveProperty('admin');
});

test('an object without a prototype is plain, and so are empty, absent and shared values', () => {
  const shared = { a: 1 };
  const bare: unknown = Object.assign(Object.create(null), {
    a: shared,
    b: shared,
    c: undefined,
    d: null,
    e: '',
    f: [],
  });
  expect(findUnplain(bare)).toBeUndefined();
});

test('whatever JSON carries is plain, unless it names a prototype', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 10 }), (json) => {
      fc.pre(!json.includes('__proto__'));
      expect(findUnplain(JSON.parse(json))).toBeUndefined();
    }),
  );
});
