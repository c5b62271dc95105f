import type { Candidate } from './component.ts';
import type { Message } from './message.ts';
import type { Problem } from './problem.ts';

/**
 * How an attempt ended. After `unanswered` and `waiting` the next attempt with the same key looks for the result first;
 * `uncertain` is for a person to decide.
 */
export type Outcome<Output> =
  | { state: 'succeeded'; output: Output; how: 'ran' | 'adopted' | 'remembered' }
  | { state: 'failed'; problem: Problem }
  | { state: 'unanswered'; problem: Problem }
  | { state: 'waiting'; until: number }
  | { state: 'uncertain'; problem: Problem; candidates: readonly Candidate<Output>[] };

export type Attempt<Output> = Outcome<Output> & { message: Message };
