import type { Text } from './text.ts';

export type ProblemKind =
  | 'invalid'
  | 'forbidden'
  | 'missing'
  | 'throttled'
  | 'unavailable'
  | 'unauthorised'
  | 'conflict'
  | 'unknown';

/** One value that breaks one rule. */
export interface Issue {
  /** Path of the field with dots, such as `activity.images.0`; empty for the input as a whole. */
  field: string;
  rule: string;
  message: Text;
  /** What the rule allows and what the value has, where the rule is about a size. */
  limit?: number;
  actual?: number;
}

/** Why a run did not succeed, for people and for programs. */
export interface Problem {
  code: string;
  kind: ProblemKind;
  message: Text;
  /** What to do about it, and where. */
  cure?: Text;
  issues: readonly Issue[];
  /** The vendor's own code, text, support number, and the caller's address as the vendor saw it. */
  vendor?: { code: number | string; text: string; hint?: string; ip?: string };
  /** The effect may have come about all the same: look before doing it again. */
  mayHaveHappened: boolean;
}

/** Thrown by a component to stop with a problem. */
export class ComponentError extends Error {
  override readonly name = 'ComponentError';
  readonly problem: Problem;

  constructor(problem: Omit<Problem, 'issues' | 'mayHaveHappened'> & Partial<Problem>) {
    super(problem.message.en);
    this.problem = { issues: [], mayHaveHappened: false, ...problem };
  }
}

/** The problem behind an error: the component's own, or the connection's reading of a vendor's; else undefined. */
export function findProblem(
  connection: { explain(error: unknown): Problem | undefined },
  error: unknown,
): Problem | undefined {
  return error instanceof ComponentError ? error.problem : connection.explain(error);
}
