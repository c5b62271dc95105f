import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { breakRule, checkValue, type Issue, text } from './index.ts';

/** The single issue of a value under one field, in short. */
function issueOf(schema: z.ZodType, value: unknown): Issue | undefined {
  const checked = checkValue(z.strictObject({ field: schema }), { field: value });
  if (checked.ok) return undefined;
  expect(checked.issues).toHaveLength(1);
  return checked.issues[0];
}

test('a value that keeps the rules comes back parsed, defaults filled in', () => {
  const schema = z.strictObject({ flour: z.string(), minutes: z.int().default(40) });
  expect(checkValue(schema, { flour: 'rye' })).toEqual({ ok: true, value: { flour: 'rye', minutes: 40 } });
});

test('absent, false, zero and empty are four things', () => {
  const schema = z.strictObject({ a: z.boolean(), b: z.int(), c: z.string() }).partial();
  const value = { a: false, b: 0, c: '' };
  expect(checkValue(schema, value)).toEqual({ ok: true, value });
  expect(checkValue(schema, {})).toEqual({ ok: true, value: {} });
});

describe('a breach names its rule, in both languages', () => {
  test.each([
    ['a text', z.string(), '必须填写', 'Must be given'],
    ['a choice', z.enum(['a', 'b']), '必须填写', 'Must be given'],
    ['one of several kinds', z.union([z.string(), z.int()]), '必须填写', 'Must be given'],
  ])('%s that is missing', (_, schema, chinese, english) => {
    expect(issueOf(schema, undefined)).toEqual({ field: 'field', rule: 'required', message: text(chinese, english) });
  });

  test.each([
    ['text', z.string(), 7, '必须是文本', 'Must be text'],
    ['number', z.number(), '7', '必须是数字', 'Must be a number'],
    ['whole number', z.int(), '7', '必须是数字', 'Must be a number'],
    ['yes or no', z.boolean(), 'yes', '必须是是或否', 'Must be true or false'],
    ['list', z.array(z.string()), 'a', '必须是列表', 'Must be a list'],
    ['group', z.strictObject({}), [], '必须是一组字段', 'Must be a group of fields'],
    ['null, where a text is meant', z.string(), null, '必须是文本', 'Must be text'],
  ])('of the wrong type: %s', (_, schema, value, chinese, english) => {
    const message = text(chinese, english);
    expect(issueOf(schema, value)).toEqual({ field: 'field', rule: 'invalid_type', message });
  });

  test('a fraction where only whole numbers go', () => {
    expect(issueOf(z.int(), 0.5)).toEqual({
      field: 'field',
      rule: 'not_an_integer',
      message: text('必须是整数', 'Must be a whole number'),
    });
  });

  test('none of the choices', () => {
    const issue = issueOf(z.enum(['rye', 'wheat']), 'sand');
    expect(issue).toMatchObject({ rule: 'invalid_value' });
    expect(issue?.message.en).toContain('"rye"|"wheat"');
    expect(issue?.message['zh-CN']).toMatch(/[一-鿿].*"rye"\|"wheat"/);
  });

  test.each([
    [z.int().max(10), 12, 'too_big', '最多 10，现为 12', 'At most 10; this is 12', 10, 12],
    [z.int().min(1), 0, 'too_small', '至少 1，现为 0', 'At least 1; this is 0', 1, 0],
    [z.number().lt(10), 10, 'too_big', '必须小于 10，现为 10', 'Less than 10; this is 10', 10, 10],
    [z.number().gt(0), -1, 'too_small', '必须大于 0，现为 -1', 'More than 0; this is -1', 0, -1],
    [z.string().max(2), 'rye', 'too_big', '最多 2 个字符，现为 3', 'At most 2 characters; this has 3', 2, 3],
    [z.string().max(2), '👍👍👍', 'too_big', '最多 2 个字符，现为 3', 'At most 2 characters; this has 3', 2, 3],
    [z.string().min(1), '', 'too_small', '不能为空', 'Must not be empty', 1, 0],
    [z.array(z.int()).min(1), [], 'too_small', '不能为空', 'Must not be empty', 1, 0],
    [z.string().min(2), '', 'too_small', '至少 2 个字符，现为 0', 'At least 2 characters; this has 0', 2, 0],
    [z.array(z.int()).max(1), [1, 2], 'too_big', '最多 1 项，现为 2', 'At most 1 items; this has 2', 1, 2],
  ])('a size out of its limit tells limit and actual size (%#)', (schema, value, rule, zh, en, limit, actual) => {
    expect(issueOf(schema, value)).toEqual({ field: 'field', rule, message: text(zh, en), limit, actual });
  });

  test('a rule that only zod knows keeps its name', () => {
    expect(issueOf(z.int().multipleOf(5), 7)).toMatchObject({ rule: 'not_multiple_of' });
    expect(issueOf(z.url(), 'no address')).toMatchObject({ rule: 'invalid_format' });
  });

  test('a field that is not there', () => {
    const schema = z.strictObject({ inner: z.strictObject({}) });
    expect(checkValue(schema, { salt: 1, inner: { sugar: 2 } })).toEqual({
      ok: false,
      issues: [
        { field: 'inner.sugar', rule: 'unknown_field', message: text('没有这个字段', 'There is no such field') },
        { field: 'salt', rule: 'unknown_field', message: text('没有这个字段', 'There is no such field') },
      ],
    });
  });

  test('the kind of a variant, missing or unknown', () => {
    const schema = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('rye') })]);
    expect(issueOf(schema, {})).toMatchObject({ field: 'field.kind', rule: 'required' });
    expect(issueOf(schema, { kind: 'sand' })).toMatchObject({ field: 'field.kind', rule: 'invalid_union' });
  });
});

test('the path of a breach leads through groups and lists', () => {
  const schema = z.strictObject({ oven: z.strictObject({ trays: z.array(z.strictObject({ loaves: z.int() })) }) });
  const checked = checkValue(schema, { oven: { trays: [{ loaves: 1 }, { loaves: 'two' }] } });
  expect(checked).toMatchObject({ ok: false, issues: [{ field: 'oven.trays.1.loaves', rule: 'invalid_type' }] });
});

describe('a rule of ours', () => {
  const broken = { rule: 'max_bytes', message: text('太长', 'Too long'), limit: 60, actual: 80 };

  test('comes back as it was broken, at the field where it was checked', () => {
    const schema = z.string().superRefine((_, context) => breakRule(context, broken));
    expect(issueOf(schema, 'x')).toEqual({ field: 'field', ...broken });
  });

  test('may point at another field', () => {
    const schema = z
      .strictObject({})
      .superRefine((_, context) => breakRule(context, broken, ['activity', 'images', 0]));
    expect(checkValue(schema, {})).toEqual({ ok: false, issues: [{ field: 'activity.images.0', ...broken }] });
  });

  test('needs no size', () => {
    const schema = z
      .string()
      .superRefine((_, context) => breakRule(context, { rule: 'odd', message: text('怪', 'Odd') }));
    expect(issueOf(schema, 'x')).toEqual({ field: 'field', rule: 'odd', message: text('怪', 'Odd') });
  });

  test('that was written without breakRule still has its sentence', () => {
    const issue = issueOf(
      z.string().refine(() => false, 'is odd'),
      'x',
    );
    expect(issue).toEqual({ field: 'field', rule: 'custom', message: text('is odd', 'is odd') });
  });
});

test('of very many breaches the first hundred are told', () => {
  const wrong = checkValue(z.strictObject({ list: z.array(z.int()) }), { list: Array(5_000).fill('x') });
  const unknown = checkValue(z.strictObject({}), Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [i, i])));
  expect(wrong).toMatchObject({ ok: false });
  expect([wrong, unknown].map((checked) => (checked.ok ? 0 : checked.issues.length))).toEqual([100, 100]);
});
