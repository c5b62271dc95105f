import { setMaxListeners } from 'node:events';
import type { z } from 'zod';
import { checkValue } from './check-value.ts';
import type { Component } from './component.ts';
import type { IntentStore } from './intents.ts';
import type { Exchange, Message, Warning } from './message.ts';
import type { Attempt, Outcome } from './outcome.ts';
import { findUnplain } from './plain-data.ts';
import { findProblem, type Problem } from './problem.ts';
import { describeInvalid, describeStop } from './refusals.ts';
import { createRowSink, type RowReceiver } from './row-sink.ts';
import { runCreating } from './run-creating.ts';

export interface Execution<Output extends z.ZodObject, Services> {
  component: Component<z.ZodObject, Output, Services>;
  /** Names the request: another attempt at the same request brings the same key. */
  key: string;
  input: unknown;
  settings: unknown;
  services: Services;
  intents: IntentStore;
  /** IANA zone of the tenant. */
  timeZone: string;
  signal?: AbortSignal;
  /** Milliseconds since the epoch; the machine's clock when absent. */
  now?: () => number;
  /**
   * How long the result of an unanswered create is waited for before it is sent again, counted from its intent:
   * longer than a call's time-out and all of its retries. 60 000 ms when absent.
   */
  quietMs?: number;
  /** Takes the exchanges as they happen; the message then keeps none. */
  onExchange?: (exchange: Exchange) => void;
  /** Takes a long output row by row; the output then leaves its rows out. */
  onRows?: RowReceiver;
}

/**
 * Runs a component once and tells all: its outcome and its message log.
 * Throws when a store does or the component has a bug; whatever was intended is then looked up by the next attempt.
 */
export async function execute<Output extends z.ZodObject, Services>(
  execution: Execution<Output, Services>,
): Promise<Attempt<z.output<Output>>> {
  const now = execution.now ?? Date.now;
  const startedAt = now();
  const exchanges: Exchange[] = [];
  const warnings: Warning[] = [];
  const outcome = await attempt(execution, {
    now,
    onExchange: execution.onExchange ?? ((exchange) => exchanges.push(exchange)),
    warn: (warning) => warnings.push(warning),
  });
  const message: Message = {
    component: execution.component.id,
    startedAt,
    endedAt: now(),
    input: findUnplain(execution.input) === undefined ? execution.input : undefined,
    exchanges,
    warnings,
    ...(outcome.state === 'succeeded' ? { output: outcome.output } : {}),
    ...('problem' in outcome ? { problem: outcome.problem } : {}),
  };
  return { ...outcome, message };
}

interface Recorder {
  now(): number;
  onExchange(exchange: Exchange): void;
  warn(warning: Warning): void;
}

/** For runs that nobody may stop: making a signal for each costs more than all of a run's checks. */
const neverAborted = new AbortController().signal;
// As many runs as there are listen to it at once, and each stops listening.
setMaxListeners(0, neverAborted);

async function attempt<Output extends z.ZodObject, Services>(
  execution: Execution<Output, Services>,
  { now, onExchange, warn }: Recorder,
): Promise<Outcome<z.output<Output>>> {
  const { component, key, timeZone, services, intents, signal = neverAborted } = execution;
  const { connection } = component;
  const stored = component.effect === 'create' ? await intents.find(key) : undefined;
  if (stored?.output !== undefined) {
    return { state: 'succeeded', output: component.output.parse(stored.output), how: 'remembered' };
  }
  const refuse = (problem: Problem): Outcome<never> => ({
    state: 'failed',
    problem: { ...problem, mayHaveHappened: stored !== undefined },
  });
  if (signal.aborted) return refuse(describeStop());
  const settings = checkValue(connection.settings, execution.settings);
  if (!settings.ok) return refuse(describeInvalid('settings_invalid', settings.issues));
  const input = checkValue(component.input, execution.input);
  if (!input.ok) return refuse(describeInvalid('input_invalid', input.issues));

  const explain = (error: unknown): Problem | undefined => {
    const stop = signal.aborted && error === signal.reason ? describeStop() : undefined;
    const problem = findProblem(connection, error) ?? stop;
    return problem && { ...problem, mayHaveHappened: problem.mayHaveHappened && component.effect !== 'read' };
  };
  const rows = createRowSink(component, execution.onRows);
  const finish = (answer: unknown) => component.output.parse(rows.complete(answer));
  try {
    const tools = connection.open({ settings: settings.value, services, signal, onExchange });
    const context = { ...tools, key, signal, now, timeZone, warn, emit: rows.emit, input: input.value };
    if (component.effect === 'create') {
      return await runCreating({ component, context, intents, stored, finish, explain, quietMs: execution.quietMs });
    }
    return { state: 'succeeded', output: finish(await component.run(context)), how: 'ran' };
  } catch (error) {
    const problem = explain(error);
    if (problem === undefined) throw error;
    return { state: 'failed', problem };
  }
}
