import type { z } from 'zod';
import type { Candidate, CreatingComponent } from './component.ts';
import type { IntentStore } from './intents.ts';
import type { Outcome } from './outcome.ts';
import { findProblem, type Problem } from './problem.ts';
import { text } from './text.ts';

/** A vendor may carry a call out some time after its answer was lost. */
const QUIET_MS = 60_000;

type Context<Output extends z.ZodObject> = Omit<Parameters<CreatingComponent<Output>['run']>[0], 'intend'>;

export interface CreatingRun<Output extends z.ZodObject> {
  component: CreatingComponent<Output>;
  context: Context<Output>;
  intents: IntentStore;
  quietMs?: number | undefined;
  /** Checks and completes what the component answered. */
  finish(output: unknown): z.output<Output>;
}

/**
 * Runs a component that makes something, so that one request never makes two: an intent is stored before the call,
 * and an attempt that finds an intent without an output looks for the result before it sends anything.
 */
export async function runCreating<Output extends z.ZodObject>(
  run: CreatingRun<Output>,
): Promise<Outcome<z.output<Output>>> {
  const stored = await run.intents.find(run.context.key);
  if (stored === undefined) return send(run);
  if (stored.output !== undefined) return { state: 'succeeded', output: run.finish(stored.output), how: 'remembered' };
  return lookUp(run, stored);
}

/** `replacing` is when the intent was opened that is known to have come to nothing. */
async function send<Output extends z.ZodObject>(
  run: CreatingRun<Output>,
  replacing?: number,
): Promise<Outcome<z.output<Output>>> {
  const { component, context, intents, finish } = run;
  let intended = false;
  try {
    const answer = await component.run({
      ...context,
      async intend(intent) {
        const opening = { intent: component.intent.parse(intent), openedAt: context.now() };
        if (!(await intents.open(context.key, opening, replacing))) throw new OvertakenError();
        intended = true;
      },
    });
    const output = finish(answer);
    if (intended) await intents.settle(context.key, output);
    return { state: 'succeeded', output, how: 'ran' };
  } catch (error) {
    if (error instanceof OvertakenError) return { state: 'waiting', until: context.now() + quietOf(run) };
    const problem = findProblem(component.connection, error);
    if (problem === undefined) throw error;
    if (intended && problem.mayHaveHappened) return { state: 'unanswered', problem };
    if (intended) await intents.drop(context.key);
    return { state: 'failed', problem };
  }
}

async function lookUp<Output extends z.ZodObject>(
  run: CreatingRun<Output>,
  stored: { intent: unknown; openedAt: number },
): Promise<Outcome<z.output<Output>>> {
  const { component, context, intents, finish } = run;
  try {
    const recovery = await component.recover({ ...context, intent: component.intent.parse(stored.intent) });
    if (recovery.state === 'several') return uncertain(recovery.candidates, finish);
    if (recovery.state === 'found') {
      const output = finish(recovery.output);
      await intents.settle(context.key, output);
      return { state: 'succeeded', output, how: 'adopted' };
    }
  } catch (error) {
    const problem = findProblem(component.connection, error);
    if (problem === undefined) throw error;
    return { state: 'unanswered', problem };
  }
  const until = stored.openedAt + quietOf(run);
  if (context.now() < until) return { state: 'waiting', until };
  return send(run, stored.openedAt);
}

const quietOf = ({ quietMs }: { quietMs?: number | undefined }) => quietMs ?? QUIET_MS;

/** Another attempt at the same request has written its intent down since this one looked: only that one may send. */
class OvertakenError extends Error {}

function uncertain<Output extends z.ZodObject>(
  candidates: readonly Candidate[],
  finish: CreatingRun<Output>['finish'],
): Outcome<z.output<Output>> {
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
  const finished = candidates.map((candidate) => ({ ...candidate, output: finish(candidate.output) }));
  return { state: 'uncertain', problem, candidates: finished };
}
