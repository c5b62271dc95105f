import type { z } from 'zod';
import type { Candidate, CreatingComponent } from './component.ts';
import type { IntentStore, StoredIntent } from './intents.ts';
import type { Outcome } from './outcome.ts';
import type { Problem } from './problem.ts';
import { text } from './text.ts';

/** A vendor may carry a call out some time after its answer was lost. */
const QUIET_MS = 60_000;

export interface CreatingRun<Output extends z.ZodObject> {
  component: CreatingComponent<Output>;
  context: Omit<Parameters<CreatingComponent<Output>['run']>[0], 'intend'>;
  intents: IntentStore;
  /** The intent of an earlier attempt, without an output: its answer was lost, or the process died. */
  stored: StoredIntent | undefined;
  quietMs?: number | undefined;
  /** Completes and checks what `run` answered. */
  finish(answer: unknown): z.output<Output>;
  /** The problem behind an error; undefined for a bug or a failing store, which are thrown. */
  explain(error: unknown): Problem | undefined;
}

/**
 * Runs a component that makes something, so that one request never makes two: an intent is stored before the call,
 * and an attempt that finds an intent without an output looks for the result before it sends anything.
 * This holds as long as every call takes effect, if it ever does, less than `quietMs` after its intent was opened.
 */
export async function runCreating<Output extends z.ZodObject>(
  run: CreatingRun<Output>,
): Promise<Outcome<z.output<Output>>> {
  const { context, stored } = run;
  if (stored === undefined) return send(run);
  // Read before looking: what comes about while the look-up is under way must not be missed.
  const lookedAt = context.now();
  const found = await lookUp(run, stored);
  if (found !== undefined) return found;
  const until = quietUntil(run, stored);
  return lookedAt < until ? { state: 'waiting', until } : send(run);
}

/** Another attempt at the same request has written its intent down since this one looked: only that one may send. */
class OvertakenError extends Error {}

async function send<Output extends z.ZodObject>(run: CreatingRun<Output>): Promise<Outcome<z.output<Output>>> {
  const { component, context, intents, stored } = run;
  const { key } = context;
  let openedAt: number | undefined;
  try {
    const answer = await component.run({
      ...context,
      async intend(intent) {
        if (openedAt !== undefined) throw new Error(`${component.id} made a second intent in one run`);
        const opening = {
          intent: component.intent.parse(intent),
          openedAt: Math.max(context.now(), (stored?.openedAt ?? -1) + 1),
        };
        if (!(await intents.open(key, opening, stored?.openedAt))) throw new OvertakenError();
        openedAt = opening.openedAt;
      },
    });
    if (openedAt === undefined) throw new Error(`${component.id} ran to its end without having made an intent`);
    const output = run.finish(answer);
    await intents.settle(key, output);
    return { state: 'succeeded', output, how: 'ran' };
  } catch (error) {
    if (error instanceof OvertakenError) return giveWay(run);
    const problem = run.explain(error);
    if (problem === undefined) throw error;
    if (openedAt === undefined) return { state: 'failed', problem: { ...problem, mayHaveHappened: false } };
    if (problem.mayHaveHappened) return { state: 'unanswered', problem };
    await intents.drop(key, openedAt);
    return { state: 'failed', problem };
  }
}

/** Leaves the request to the attempt that came between. */
async function giveWay<Output extends z.ZodObject>(run: CreatingRun<Output>): Promise<Outcome<z.output<Output>>> {
  const { component, context, intents } = run;
  const present = await intents.find(context.key);
  if (present === undefined) return { state: 'waiting', until: context.now() };
  if (present.output === undefined) return { state: 'waiting', until: quietUntil(run, present) };
  return { state: 'succeeded', output: component.output.parse(present.output), how: 'remembered' };
}

/** Undefined where there is nothing to be found. */
async function lookUp<Output extends z.ZodObject>(
  { component, context, intents, explain }: CreatingRun<Output>,
  stored: StoredIntent,
): Promise<Outcome<z.output<Output>> | undefined> {
  try {
    const recovery = await component.recover({ ...context, intent: component.intent.parse(stored.intent) });
    if (recovery.state === 'none') return undefined;
    if (recovery.state === 'several') return describeUncertain(component, recovery.candidates);
    const output = component.output.parse(recovery.output);
    await intents.settle(context.key, output);
    return { state: 'succeeded', output, how: 'adopted' };
  } catch (error) {
    const problem = explain(error);
    if (problem === undefined) throw error;
    return { state: 'unanswered', problem: { ...problem, mayHaveHappened: true } };
  }
}

const quietUntil = ({ quietMs = QUIET_MS }: { quietMs?: number | undefined }, { openedAt }: StoredIntent) =>
  openedAt + quietMs;

function describeUncertain<Output extends z.ZodObject>(
  component: CreatingComponent<Output>,
  found: readonly Candidate[],
): Outcome<z.output<Output>> {
  const candidates = found.map((candidate) => ({ ...candidate, output: component.output.parse(candidate.output) }));
  const ids = candidates.map(({ id }) => id).join(', ');
  const problem: Problem = {
    code: 'several_candidates',
    kind: 'conflict',
    message: text(
      `上一次请求没有收到应答，现在找到 ${candidates.length} 个可能的结果：${ids}`,
      `The answer to the last request was lost, and ${candidates.length} results may be its own: ${ids}`,
    ),
    cure: text(
      '由人工核对后选择其一；不会自动再次创建',
      'Compare them and choose one; nothing is sent again by itself',
    ),
    issues: [],
    mayHaveHappened: true,
  };
  return { state: 'uncertain', problem, candidates };
}
