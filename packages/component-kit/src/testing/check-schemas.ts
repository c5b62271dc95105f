import type { Component } from '../component.ts';
import { toFormSchema, toOutputSchema } from '../form-schema.ts';
import { type FieldSchema, listFields, nameField } from '../schema-fields.ts';
import { checkInputFields, checkOutputFields } from './check-fields.ts';
import { checkRoundTrip } from './check-round-trip.ts';
import type { Found } from './check-text.ts';

/** What form, CLI, OpenAPI and reference page are made of. */
export function checkSchemas(component: Component): Found[] {
  const { input, output } = component;
  return [
    ...convert(
      'input',
      () => toFormSchema(input),
      (json) => [...checkRoundTrip(input, json), ...checkInputFields(input, json)],
    ),
    ...convert(
      'output',
      () => toOutputSchema(output),
      (json) => [...checkOutputFields(json), ...checkRows(component, json)],
    ),
  ];
}

function convert(name: string, make: () => FieldSchema, check: (json: FieldSchema) => Found[]): Found[] {
  let json: FieldSchema;
  try {
    json = make();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ rule: 'converts', message: `The ${name} is no JSON Schema (${reason}): use types that JSON has.` }];
  }
  return check(json);
}

function checkRows({ rows }: Component, output: FieldSchema): Found[] {
  if (rows === undefined) return [];
  const list = listFields(output).find((field) => nameField(field) === rows.field);
  if (list?.schema.type === 'array' && !list.required) return [];
  const message = `Give the output an optional list ${rows.field}: the rows stand there unless somebody takes them.`;
  return [{ rule: 'rows-in-output', message }];
}
