import type { z } from 'zod';
import { checkValue } from '../check-value.ts';
import { type FieldSchema, ITEM, listFields, nameField, type SchemaField } from '../schema-fields.ts';
import { checkText, type Found } from './check-text.ts';
import { wrapSample } from './sample-values.ts';

/** A form can be made of the input: each field can be named, entered, chosen and kept within its limits. */
export function checkInputFields(input: z.ZodObject, json: FieldSchema): Found[] {
  const fields = listFields(json);
  return fields.flatMap((field) => [
    ...checkLabel(field),
    ...checkWidget(field),
    ...checkOptions(field),
    ...checkShowWhen(field, fields),
    ...checkBytes(field, input),
    ...checkSecret(field),
  ]);
}

/** Whoever maps an output's field to something else can read what it is. */
export const checkOutputFields = (json: FieldSchema): Found[] => listFields(json).flatMap(checkLabel);

/** The items of a list are named by the list. */
const isItem = ({ path }: SchemaField) => path.at(-1) === ITEM;
const isGroup = ({ schema }: SchemaField) => schema.properties !== undefined;

function checkLabel(field: SchemaField): Found[] {
  const { label, help, group, options = {} } = field.schema;
  const name = nameField(field);
  if (label === undefined && !isItem(field)) {
    return [{ rule: 'label', message: `${name} has no label: add one with .meta({ label: text(…, …) }).` }];
  }
  return [
    ...(label === undefined ? [] : checkText(`the label of ${name}`, label)),
    ...(help === undefined ? [] : checkText(`the help of ${name}`, help)),
    ...(group === undefined ? [] : checkText(`the group of ${name}`, group)),
    ...Object.entries(options).flatMap(([value, option]) => checkText(`the option ${value} of ${name}`, option)),
  ];
}

function checkWidget(field: SchemaField): Found[] {
  const { widget, readOnly } = field.schema;
  if (widget !== undefined || readOnly || isItem(field) || isGroup(field)) return [];
  const message = `${nameField(field)} has no widget: say with .meta({ widget }) how it is entered.`;
  return [{ rule: 'widget', message }];
}

function checkOptions(field: SchemaField): Found[] {
  const choices = (field.schema.enum ?? []).map(String);
  const options = Object.keys(field.schema.options ?? {});
  const lacking = choices.filter((choice) => !options.includes(choice));
  const extra = options.filter((option) => !choices.includes(option));
  if (lacking.length === 0 && extra.length === 0) return [];
  const message = `Let the options of ${nameField(field)} label each of its values and no other: ${[...lacking, ...extra].join(', ')}.`;
  return [{ rule: 'options', message }];
}

function checkShowWhen(field: SchemaField, fields: readonly SchemaField[]): Found[] {
  const { showWhen } = field.schema;
  if (showWhen === undefined) return [];
  const decider = fields.find((other) => nameField(other) === showWhen.field);
  const choices = decider?.schema.enum;
  if (decider !== undefined && showWhen.in.every((value) => choices?.includes(value) ?? true)) return [];
  const message = `${nameField(field)} shows when ${showWhen.field} is ${showWhen.in.join(' or ')}, which never is: name a field and its values.`;
  return [{ rule: 'show-when', message }];
}

/** JSON Schema has no word for bytes, so that only the component can keep this limit. */
function checkBytes({ path, schema }: SchemaField, input: z.ZodObject): Found[] {
  const { maxBytes } = schema;
  if (maxBytes === undefined) return [];
  const checked = checkValue(input, wrapSample(path, '😀'.repeat(Math.floor(maxBytes / 4) + 1)));
  const field = path.join('.').replaceAll(ITEM, '0');
  if (!checked.ok && checked.issues.some((issue) => issue.field === field)) return [];
  const message = `${nameField({ path })} says at most ${maxBytes} bytes and takes more: check it, with breakRule.`;
  return [{ rule: 'limit-kept', message }];
}

function checkSecret(field: SchemaField): Found[] {
  if (field.schema.secret !== true) return [];
  const message = `${nameField(field)} is a secret, and inputs are logged as given: move it to the connection's settings.`;
  return [{ rule: 'no-secret', message }];
}
