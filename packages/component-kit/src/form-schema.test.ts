import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { breakRule, text, toFormSchema, toOutputSchema } from './index.ts';

const label = text('标题', 'Title');
const help = text('最多 20 个字', 'At most 20 characters');
const group = text('活动', 'Activity');
const showWhen = { field: 'type', in: ['activity', 'training'] as const };
const options = { general: text('通用', 'General'), activity: text('活动', 'Activity') };

const limited = z
  .string()
  .superRefine((value, context) => {
    if ([...value].length > 20) breakRule(context, { rule: 'max_characters', message: help, limit: 20 });
  })
  .meta({ label, help, widget: 'text', maxLength: 20, maxBytes: 60 })
  .min(1);

const input = z
  .strictObject({
    title: limited,
    durationMinutes: z.int().min(1).max(600).meta({ label, help, widget: 'duration', unit: 'minute' }),
    type: z.enum(['general', 'activity']).meta({ label, widget: 'select', options }).default('general'),
    activity: z
      .strictObject({
        images: z
          .array(z.string().min(1).meta({ label, widget: 'image' }))
          .max(5)
          .optional()
          .meta({ label, widget: 'images' }),
      })
      .meta({ label, group, showWhen })
      .optional(),
  })
  .superRefine(() => undefined);

describe("an input's JSON Schema", () => {
  test('says what each field is, how it is entered and what limits it has', () => {
    expect(toFormSchema(input)).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: {
        title: { type: 'string', label, help, widget: 'text', minLength: 1, maxLength: 20, maxBytes: 60 },
        durationMinutes: { type: 'integer', minimum: 1, maximum: 600, label, help, widget: 'duration', unit: 'minute' },
        type: { type: 'string', enum: ['general', 'activity'], default: 'general', label, widget: 'select', options },
        activity: {
          type: 'object',
          properties: {
            images: {
              type: 'array',
              items: { type: 'string', minLength: 1, label, widget: 'image' },
              maxItems: 5,
              label,
              widget: 'images',
            },
          },
          additionalProperties: false,
          label,
          group,
          showWhen,
        },
      },
      required: ['title', 'durationMinutes'],
      additionalProperties: false,
    });
  });

  test('asks for what the user writes: no field with a default, and a number before it is changed', () => {
    const changing = z.strictObject({ minutes: z.int().transform(String), remind: z.int().default(0) });
    expect(toFormSchema(changing)).toMatchObject({
      properties: { minutes: { type: 'integer' } },
      required: ['minutes'],
    });
  });

  test('is the same after it was written out and read', () => {
    const written = JSON.stringify(toFormSchema(input));
    const copy = z.fromJSONSchema(JSON.parse(written));
    expect(JSON.parse(JSON.stringify(z.toJSONSchema(copy, { io: 'input' })))).toEqual(JSON.parse(written));
  });

  test.each<[boolean, object]>([
    [true, { title: '培训', durationMinutes: 1 }],
    [true, { title: 'x'.repeat(20), durationMinutes: 600, type: 'activity', activity: { images: ['a'] } }],
    [true, { title: '😀'.repeat(20), durationMinutes: 1 }],
    [true, { title: 'x', durationMinutes: 1, activity: {} }],
    [false, {}],
    [false, { title: 'x' }],
    [false, { title: '', durationMinutes: 1 }],
    [false, { title: 'x'.repeat(21), durationMinutes: 1 }],
    [false, { title: 7, durationMinutes: 1 }],
    [false, { title: 'x', durationMinutes: 0 }],
    [false, { title: 'x', durationMinutes: 601 }],
    [false, { title: 'x', durationMinutes: 1.5 }],
    [false, { title: 'x', durationMinutes: '1' }],
    [false, { title: 'x', durationMinutes: 1, type: 'party' }],
    [false, { title: 'x', durationMinutes: 1, activity: { images: ['a', 'b', 'c', 'd', 'e', 'f'] } }],
    [false, { title: 'x', durationMinutes: 1, activity: { images: [''] } }],
    [false, { title: 'x', durationMinutes: 1, activity: { cover: 'a' } }],
    [false, { title: 'x', durationMinutes: 1, salt: 1 }],
  ])('takes (%s) what the component takes: %j', (taken, value) => {
    const copy = z.fromJSONSchema(JSON.parse(JSON.stringify(toFormSchema(input))));
    expect([input.safeParse(value).success, copy.safeParse(value).success]).toEqual([taken, taken]);
  });
});

test("an output's JSON Schema says what a run answers: defaults filled in, labels and units kept", () => {
  const output = z.strictObject({ minutes: z.int().default(0).meta({ label, unit: 'minute' }) });
  expect(toOutputSchema(output)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: { minutes: { type: 'integer', label, unit: 'minute' } },
    required: ['minutes'],
    additionalProperties: false,
  });
});
