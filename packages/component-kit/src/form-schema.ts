import { z } from 'zod';

/**
 * The JSON Schema of an input as forms, CLI and OpenAPI use it: draft 2020-12, as the user writes it, with
 * `label`, `help`, `widget`, `group`, `showWhen`, limits and defaults on every field.
 */
export function toFormSchema(schema: z.ZodObject): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
}

/** The JSON Schema of an output: draft 2020-12, as a run answers it, with `label` and `unit` on every field. */
export function toOutputSchema(schema: z.ZodObject): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, { io: 'output', target: 'draft-2020-12' });
}
