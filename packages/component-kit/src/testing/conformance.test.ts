import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bake, list } from '../../test/bakery.ts';
import { breakRule, type Component, type FieldMeta, text } from '../index.ts';
import { checkConformance } from './conformance.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  for (const name of ['bake.ts', 'bake.test.ts', 'list.ts', 'list.test.ts', 'notes.md']) {
    await writeFile(join(folder, name), '');
  }
});
afterEach(() => rm(folder, { recursive: true }));

const pages = ['https://bakery.example/bake', 'https://bakery.example/list'];
const check = (catalogue: readonly Component[]) =>
  checkConformance({ catalogue, componentsFolder: pathToFileURL(`${folder}/`), pages });
/** Complaints about one component beside another that has nothing to complain of. */
const complaintsOf = (component: object) => check([{ ...bake, ...component }, list]);

const meta = { label: text('面粉', 'Flour'), widget: 'text' } satisfies FieldMeta;
const withField = (field: z.ZodType) => ({ input: z.strictObject({ flour: field }) });

test('a catalogue that lacks nothing has no complaints', () => {
  expect(check([bake, list])).toEqual([]);
});

describe('files', () => {
  test('a file without a component in the catalogue', () => {
    expect(check([bake])).toEqual([
      {
        component: 'list.ts',
        rule: 'file-in-catalogue',
        message: 'No component of the catalogue has this file: add its line to the catalogue.',
      },
    ]);
  });

  test('a component without a file', async () => {
    await rm(join(folder, 'list.ts'));
    expect(check([bake, list])).toMatchObject([{ component: 'bakery.loaf.list', rule: 'component-has-file' }]);
  });

  test('a component without a test beside it', async () => {
    await rm(join(folder, 'bake.test.ts'));
    expect(check([bake, list])).toEqual([
      {
        component: 'bakery.loaf.bake',
        rule: 'test-beside',
        message: 'bake.ts has no test: write bake.test.ts beside it.',
      },
    ]);
  });

  test('two components whose ids end alike', () => {
    const twin: Component = { ...bake, id: 'bakery.cake.bake' };
    expect(check([bake, twin, list])).toMatchObject([{ component: 'bakery.cake.bake', rule: 'unique-id' }]);
  });
});

const message = text('太长', 'Too long');

test.each<[string, string, object, string]>([
  ['a title in one language', 'both-languages', { title: text('Bake', 'Bake') }, 'Write the title in Chinese'],
  ['a title with the languages swapped', 'both-languages', { title: text('Bake', '烤') }, 'in Chinese: it is “Bake”'],
  [
    'a title in both languages at once',
    'both-languages',
    { title: text('烤', 'Bake 烤') },
    'in English: it is “Bake 烤”',
  ],
  ['an empty summary', 'both-languages', { summary: text('烤一个', '') }, 'Write the summary in English: it is “”'],
  ['a page of another vendor', 'docs-page', { docs: 'https://cakes.example' }, 'https://cakes.example is none that'],
  ['deletion that does not say whether it is for good', 'irreversible-stated', { effect: 'delete' }, 'irreversible'],
  [
    'rows that the output has no place for',
    'rows-in-output',
    { rows: { field: 'loaves', row: z.strictObject({}) } },
    'optional list loaves',
  ],
  [
    'rows whose place must be filled',
    'rows-in-output',
    {
      output: z.strictObject({ loaves: z.array(z.string()).meta(meta) }),
      rows: { field: 'loaves', row: z.strictObject({}) },
    },
    'optional list loaves',
  ],
  ['an input that JSON cannot carry', 'converts', withField(z.date().meta(meta)), 'The input is no JSON Schema'],
  [
    'an output that JSON cannot carry',
    'converts',
    { output: z.strictObject({ at: z.date().meta(meta) }) },
    'The output',
  ],
  [
    'a limit that only the form knows',
    'round-trip',
    withField(z.string().meta({ ...meta, maxLength: 5 })),
    'flour: "xxxxxx" is refused by the JSON Schema alone',
  ],
  [
    'a check that only the component knows',
    'round-trip',
    withField(
      z
        .string()
        .check((given) => {
          const { value, issues } = given;
          if (value === '直') issues.push({ code: 'invalid_format', format: 'ascii', input: value });
        })
        .meta(meta),
    ),
    'flour: "直" is refused by the component alone',
  ],
  [
    'an input that lets unknown fields pass',
    'refuses-unknown',
    { input: z.object({ flour: z.string().meta(meta) }) },
    'input lets unknown fields pass',
  ],
  [
    'a group that lets unknown fields pass',
    'refuses-unknown',
    withField(z.looseObject({ kind: z.string().meta(meta) }).meta({ label: meta.label })),
    'flour lets unknown fields pass',
  ],
  ['a field without a label', 'label', withField(z.string().meta({ widget: 'text' })), 'flour has no label'],
  [
    'an output field without a label, deep in a list',
    'label',
    { output: z.strictObject({ loaves: z.array(z.strictObject({ id: z.string() })).meta(meta) }) },
    'loaves[].id has no label',
  ],
  [
    'a field of a variant without a label',
    'label',
    {
      output: z.strictObject({
        loaf: z.union([z.strictObject({ rye: z.string() }), z.string()]).meta({ label: meta.label }),
      }),
    },
    'loaf.rye has no label',
  ],
  [
    'a label in one language',
    'both-languages',
    withField(z.string().meta({ ...meta, label: text('面粉', '面粉') })),
    'Write the label of flour in English',
  ],
  [
    'help in one language',
    'both-languages',
    withField(z.string().meta({ ...meta, help: text('Any', 'Any') })),
    'Write the help of flour in Chinese',
  ],
  [
    'a group in one language',
    'both-languages',
    withField(z.string().meta({ ...meta, group: text('原料', '') })),
    'Write the group of flour in English',
  ],
  ['a field without a widget', 'widget', withField(z.string().meta({ label: meta.label })), 'flour has no widget'],
  [
    'a field of a group without a widget',
    'widget',
    withField(z.strictObject({ kind: z.string().meta({ label: meta.label }) }).meta({ label: meta.label })),
    'flour.kind has no widget',
  ],
  [
    'a choice without labels',
    'options',
    withField(z.enum(['rye', 'wheat']).meta({ ...meta, options: { rye: text('黑麦', 'Rye') } })),
    'no other: wheat',
  ],
  [
    'a label without a choice',
    'options',
    withField(z.enum(['rye']).meta({ ...meta, options: { rye: text('黑麦', 'Rye'), oat: text('燕麦', 'Oat') } })),
    'no other: oat',
  ],
  [
    'a label of a choice in one language',
    'both-languages',
    withField(z.enum(['rye']).meta({ ...meta, options: { rye: text('黑麦', '') } })),
    'Write the option rye of flour in English',
  ],
  [
    'a field that shows by a field that is not there',
    'show-when',
    withField(z.string().meta({ ...meta, showWhen: { field: 'salt', in: ['a lot'] } })),
    'flour shows when salt is a lot, which never is',
  ],
  [
    'a field that shows by a value that is not there',
    'show-when',
    withField(
      z.enum(['rye']).meta({
        ...meta,
        options: { rye: text('黑麦', 'Rye') },
        showWhen: { field: 'flour', in: ['oat'] },
      }),
    ),
    'flour shows when flour is oat',
  ],
  [
    'a limit in bytes that nothing keeps',
    'limit-kept',
    withField(z.string().meta({ ...meta, maxBytes: 10 })),
    'flour says at most 10 bytes and takes more',
  ],
  [
    'a secret in an input',
    'no-secret',
    withField(z.string().meta({ ...meta, secret: true })),
    "flour is a secret, and inputs are logged as given: move it to the connection's settings.",
  ],
])('%s is %s', (_, rule, broken, words) => {
  const complaints = complaintsOf(broken);
  expect(complaints).toEqual([{ component: 'bakery.loaf.bake', rule, message: expect.stringContaining(words) }]);
});

test('creation without intent and recover', () => {
  const rest = Object.entries(bake).filter(([name]) => !['intent', 'recover'].includes(name));
  const careless: object[] = [Object.fromEntries(rest)];
  expect(check([list, ...careless.filter(isComponent)])).toEqual([
    {
      component: 'bakery.loaf.bake',
      rule: 'intent-and-recover',
      message: 'Add intent and recover: a lost answer must be looked up, never sent blindly again.',
    },
  ]);
});

/** What a component written in JavaScript looks like to the compiler. */
const isComponent = (value: object): value is Component => 'id' in value;

describe('none of these is wrong', () => {
  test.each<[string, object]>([
    ['deletion that says that it can be undone', { effect: 'delete', irreversible: false }],
    [
      'a field that is only shown',
      { input: z.strictObject({ host: z.unknown().optional().meta({ label: meta.label, readOnly: true }) }) },
    ],
    [
      'rules of its own that no JSON Schema knows',
      {
        input: z
          .strictObject({
            flour: z
              .string()
              .superRefine((value, context) => {
                if (Buffer.byteLength(value) > 6) breakRule(context, { rule: 'max_bytes', message, limit: 6 });
                if ([...value].length > 2) breakRule(context, { rule: 'max_characters', message, limit: 2 });
              })
              .meta({ ...meta, maxBytes: 6, maxLength: 2 }),
          })
          .superRefine((_, context) => breakRule(context, { rule: 'never', message })),
      },
    ],
    [
      'defaults, lists, groups and choices',
      {
        input: z.strictObject({
          kind: z
            .enum(['rye', 'oat'])
            .default('rye')
            .meta({ ...meta, widget: 'select', options: { rye: text('黑麦', 'Rye'), oat: text('燕麦', 'Oat') } }),
          trays: z.array(z.int().min(1).max(9)).min(1).max(3).meta(meta),
          glaze: z
            .strictObject({
              sugar: z
                .int()
                .min(0)
                .optional()
                .meta({ ...meta, widget: 'number' }),
            })
            .optional()
            .meta({ label: meta.label, showWhen: { field: 'kind', in: ['rye'] } }),
        }),
      },
    ],
  ])('%s', (_, component) => {
    expect(complaintsOf(component)).toEqual([]);
  });

  test('any https page, where no pages are given', () => {
    const componentsFolder = pathToFileURL(`${folder}/`);
    const elsewhere = (docs: string): Component[] => [{ ...bake, docs }, list];
    expect(checkConformance({ catalogue: elsewhere('https://cakes.example'), componentsFolder })).toEqual([]);
    expect(checkConformance({ catalogue: elsewhere('http://cakes.example'), componentsFolder })).toMatchObject([
      { rule: 'docs-page' },
    ]);
  });
});
