import { z } from 'zod';
import { describeIssues, fieldOf } from '../describe-issues.ts';
import { SnapshotError } from '../snapshot.ts';
import { ControlProblem } from './problem.ts';

/** The value as the schema reads it; a problem that names the field when it does not fit. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const { success, data, error } = schema.safeParse(value);
  if (!success) throw unusable(error);
  return data;
}

/** Does what the emulator may refuse in its own words, and refuses in the same ones. */
export function attempt<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof z.ZodError) throw unusable(error);
    if (error instanceof RangeError) throw new ControlProblem(422, error.message);
    if (error instanceof SnapshotError) throw new ControlProblem(422, error.message, error.field);
    throw error;
  }
}

const unusable = (error: z.ZodError) => new ControlProblem(422, describeIssues(error), fieldOf(error));
