import { z } from 'zod';
import { type FieldSchema, ITEM, listFields, nameField, type SchemaField } from '../schema-fields.ts';
import type { Found } from './check-text.ts';
import { sampleValues, wrapSample } from './sample-values.ts';

/** Whoever reads the input's JSON Schema, written out and read back, takes and refuses the same values as the component. */
export function checkRoundTrip(input: z.ZodObject, json: FieldSchema): Found[] {
  const written: z.core.JSONSchema.JSONSchema = JSON.parse(JSON.stringify(json));
  const copy = z.fromJSONSchema(written);
  return [...checkClosed(json), ...listFields(json).flatMap((field) => findDifference(input, copy, field))];
}

function checkClosed(json: FieldSchema): Found[] {
  const root: SchemaField = { path: ['input'], schema: json, required: true };
  return [root, ...listFields(json)]
    .filter(({ schema }) => schema.properties !== undefined && schema.additionalProperties !== false)
    .map((field) => ({
      rule: 'refuses-unknown',
      message: `${nameField(field)} lets unknown fields pass: make it a z.strictObject.`,
    }));
}

function findDifference(input: z.ZodType, copy: z.ZodType, field: SchemaField): Found[] {
  const complain = (value: unknown, message: string): Found[] => [
    { rule: 'round-trip', message: `${nameField(field)}: ${JSON.stringify(value) ?? 'absence'} ${message}` },
  ];
  for (const value of sampleValues(field.schema)) {
    const sample = wrapSample(field.path, value);
    const codes = codesAt(field.path, input, sample);
    const refused = codesAt(field.path, copy, sample).length > 0;
    if (refused && codes.length === 0) {
      return complain(value, 'is refused by the JSON Schema alone: let the component check what it says.');
    }
    // A component's own rules are custom issues, which JSON Schema cannot know.
    if (!refused && codes.some((code) => code !== 'custom')) {
      return complain(value, 'is refused by the component alone: use a check that JSON Schema has, or breakRule.');
    }
  }
  return [];
}

function codesAt(path: readonly string[], schema: z.ZodType, value: unknown): string[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  const names = (issue: z.core.$ZodIssue) => issue.path.map((name) => (typeof name === 'number' ? ITEM : name));
  return issues
    .filter((issue) => path.every((name, index) => names(issue)[index] === name))
    .map(({ code }) => code ?? 'custom');
}
