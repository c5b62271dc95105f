import type { z } from 'zod';
import { describeIssue } from './describe-issue.ts';
import { findUnplain } from './plain-data.ts';
import type { Issue } from './problem.ts';
import type { Text } from './text.ts';

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

/** Nobody reads more; a list of a million wrong values must not make a million messages. */
const MOST_ISSUES = 100;

/**
 * Parses a value; every breach comes back with field, rule and a message in both languages, the first 100 of them.
 * What is not plain data is refused before any schema sees it.
 */
export function checkValue<Schema extends z.ZodType>(schema: Schema, value: unknown): Checked<Schema> {
  const unplain = findUnplain(value);
  if (unplain !== undefined) return { ok: false, issues: [unplain] };
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  const issues = parsed.error.issues.slice(0, MOST_ISSUES).flatMap(describeIssue).slice(0, MOST_ISSUES);
  return { ok: false, issues };
}

/** Adds a breach of a rule of ours to a zod check. */
export function breakRule(context: z.RefinementCtx, broken: BrokenRule, path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', path, message: broken.message.en, params: { ...broken } });
}
