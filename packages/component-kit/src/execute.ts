import type { z } from 'zod';
import { checkValue } from './check-value.ts';
import type { Component } from './component.ts';
import type { IntentStore } from './intents.ts';
import type { Exchange, Message, Warning } from './message.ts';
import type { Attempt, Outcome } from './outcome.ts';
import { findProblem, type Problem } from './problem.ts';
import { runCreating } from './run-creating.ts';
import { text } from './text.ts';

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
  /** How long the result of an unanswered create is waited for before it is sent again; 60 000 ms when absent. */
  quietMs?: number;
  /** Takes the exchanges as they happen; the message then keeps none. */
  onExchange?: (exchange: Exchange) => void;
  /** Takes a long output row by row; the output then leaves its rows out. */
  onRows?: RowReceiver;
}

type RowReceiver = (rows: readonly Record<string, unknown>[]) => void | Promise<void>;

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
    input: execution.input,
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

async function attempt<Output extends z.ZodObject, Services>(
  execution: Execution<Output, Services>,
  { now, onExchange, warn }: Recorder,
): Promise<Outcome<z.output<Output>>> {
  const { component, key, timeZone, services, intents, signal = new AbortController().signal } = execution;
  const settings = checkValue(component.connection.settings, execution.settings);
  if (!settings.ok) return { state: 'failed', problem: invalid('settings_invalid', settings.issues) };
  const input = checkValue(component.input, execution.input);
  if (!input.ok) return { state: 'failed', problem: invalid('input_invalid', input.issues) };

  const rows = createRowSink(execution.onRows);
  const finish = (output: unknown) => component.output.parse(withRows(output, component.rows?.field, rows.kept));
  try {
    const tools = component.connection.open({ settings: settings.value, services, signal, onExchange });
    const context = { ...tools, key, signal, now, timeZone, warn, emit: rows.emit, input: input.value };
    if (component.effect === 'create') {
      return await runCreating({ component, context, intents, finish, quietMs: execution.quietMs });
    }
    return { state: 'succeeded', output: finish(await component.run(context)), how: 'ran' };
  } catch (error) {
    const problem = findProblem(component.connection, error);
    if (problem === undefined) throw error;
    return { state: 'failed', problem };
  }
}

/** Rows go to whoever takes them, or are kept for the output. */
function createRowSink(onRows: RowReceiver | undefined) {
  const kept: Record<string, unknown>[] = [];
  return {
    kept: onRows === undefined ? kept : undefined,
    async emit(rows: readonly Record<string, unknown>[]) {
      if (onRows === undefined) kept.push(...rows);
      else await onRows(rows);
    },
  };
}

function withRows(output: unknown, field: string | undefined, kept: unknown): unknown {
  return field === undefined || kept === undefined ? output : { ...Object(output), [field]: kept };
}

const invalid = (code: string, issues: Problem['issues']): Problem => ({
  code,
  kind: 'invalid',
  message: text('输入不符合规则，未发送任何请求', 'The input breaks a rule; nothing was sent'),
  issues,
  mayHaveHappened: false,
});
