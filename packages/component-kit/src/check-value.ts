import { z } from 'zod';
import type { Issue } from './problem.ts';
import { type Text, text } from './text.ts';

/** What a rule of our own says of the value that broke it: put into `params` of a custom zod issue. */
export interface BrokenRule {
  rule: string;
  message: Text;
  limit?: number;
  actual?: number;
}

export type Checked<Schema extends z.ZodType> =
  | { ok: true; value: z.output<Schema> }
  | { ok: false; issues: readonly Issue[] };

const chinese = z.locales.zhCN().localeError;
const english = z.locales.en().localeError;

/** Parses a value; every breach comes back with field, rule and a message in both languages. */
export function checkValue<Schema extends z.ZodType>(schema: Schema, value: unknown): Checked<Schema> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, issues: parsed.error.issues.flatMap(describeIssue) };
}

/** Adds a breach of a rule of ours to a zod check. */
export function breakRule(context: z.RefinementCtx, broken: BrokenRule, path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', path, message: broken.message.en, params: { ...broken } });
}

function describeIssue(issue: z.core.$ZodIssue): Issue[] {
  const field = issue.path.join('.');
  if (issue.code === 'custom') return [{ field, ...readBrokenRule(issue) }];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: field === '' ? key : `${field}.${key}`,
      rule: 'unknown_field',
      message: text('没有这个字段', 'There is no such field'),
    }));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [{ field, rule: 'required', message: text('必须填写', 'Must be given') }];
  }
  const limit = readLimit(issue);
  return [
    {
      field,
      rule: issue.code,
      message: text(localise(chinese, issue), localise(english, issue)),
      ...(limit === undefined ? {} : { limit }),
      ...(limit !== undefined && typeof issue.input === 'number' ? { actual: issue.input } : {}),
    },
  ];
}

function readBrokenRule(issue: z.core.$ZodIssueCustom): BrokenRule {
  const params = issue.params ?? {};
  const isOurs = typeof params.rule === 'string' && typeof params.message === 'object';
  return isOurs
    ? { ...(params as { rule: string; message: Text }) }
    : { rule: 'custom', message: text(issue.message, issue.message) };
}

function readLimit(issue: z.core.$ZodIssue): number | undefined {
  if (issue.code === 'too_small') return Number(issue.minimum);
  if (issue.code === 'too_big') return Number(issue.maximum);
  return undefined;
}

function localise(locale: typeof chinese, issue: z.core.$ZodIssue): string {
  const message = locale(issue as z.core.$ZodRawIssue);
  return (typeof message === 'string' ? message : message?.message) ?? issue.message;
}
