import type { z } from 'zod';
import type { FieldMeta } from './field-meta.ts';

export type FieldSchema = z.core.JSONSchema.BaseSchema & Partial<FieldMeta>;

/** Stands in a path for the items of a list. */
export const ITEM = '[]';

/** One field of a JSON Schema that was made of an input or an output. */
export interface SchemaField {
  /** Names from the outermost object inwards, `[]` for the items of a list. */
  path: readonly string[];
  schema: FieldSchema;
  required: boolean;
}

/** All fields of an object's schema, those of groups and of lists' items included, in their order; each before its own. */
export function listFields(schema: FieldSchema, path: readonly string[] = []): SchemaField[] {
  const { properties = {}, required = [], items } = schema;
  const own = Object.entries(properties).flatMap(([name, member]) =>
    enter([...path, name], member, required.includes(name)),
  );
  const ofItems = items === undefined || Array.isArray(items) ? [] : enter([...path, ITEM], items, true);
  const ofVariants = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((variants) =>
    (variants ?? []).flatMap((variant) => listFields(variant, path)),
  );
  return [...own, ...ofItems, ...ofVariants];
}

function enter(path: readonly string[], member: FieldSchema | boolean, required: boolean): SchemaField[] {
  if (typeof member === 'boolean') return [{ path, schema: {}, required }];
  return [{ path, schema: member, required }, ...listFields(member, path)];
}

/** `activity.images[]` */
export const nameField = ({ path }: Pick<SchemaField, 'path'>): string => path.join('.').replaceAll(`.${ITEM}`, ITEM);
