import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

const when = z.enum(['before-commit', 'after-commit']).default('after-commit');
const delayMs = z.int().nonnegative().max(3_600_000);

/** What goes wrong. "After commit" is the fault that matters: WeCom did it, and the answer was lost. */
const faultEffect = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('errcode'),
    errcode: z.int(),
    errmsg: z.string().default('system busy'),
    when: when.default('before-commit'),
  }),
  z.strictObject({ kind: z.literal('delay'), ms: delayMs }),
  z.strictObject({ kind: z.literal('reset'), when }),
  /** The answer never comes; the caller's own time-out ends it. */
  z.strictObject({ kind: z.literal('timeout'), when }),
  z.strictObject({ kind: z.literal('malformed'), when, body: z.string().default('<html>502 Bad Gateway</html>') }),
  /** Members to add to or replace in a good answer, such as an enum value that nobody knows yet. */
  z.strictObject({ kind: z.literal('patch'), members: z.record(z.string(), z.unknown()) }),
]);

/** Faults of callbacks, by event: they are sent twice, later, in swapped order, or not at all. */
const callbackEffect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('duplicate') }),
  z.strictObject({ kind: z.literal('late'), ms: delayMs }),
  /** Held back until the next callback has gone out. */
  z.strictObject({ kind: z.literal('reorder') }),
  z.strictObject({ kind: z.literal('drop') }),
]);

export const faultRule = z.discriminatedUnion('on', [
  z.strictObject({
    on: z.literal('call').default('call'),
    /** The path or its end, such as `living/create`; every path when absent. */
    path: z.string().optional(),
    agentid: z.int().optional(),
    /** Members that the request must hold. */
    request: z.record(z.string(), z.unknown()).optional(),
    /** Matching calls let through first. */
    skip: z.int().nonnegative().default(0),
    /** Calls hit after that; all when absent. */
    times: z.int().positive().optional(),
    effect: faultEffect,
  }),
  z.strictObject({
    on: z.literal('callback'),
    /** `living_status_change`, `suite_ticket`, …; every event when absent. */
    event: z.string().optional(),
    skip: z.int().nonnegative().default(0),
    times: z.int().positive().optional(),
    effect: callbackEffect,
  }),
]);

export type FaultRuleInput = z.input<typeof faultRule>;
export type FaultRule = z.output<typeof faultRule> & { id: number };
export type FaultEffect = z.output<typeof faultEffect>;
export type CallbackEffect = z.output<typeof callbackEffect>;

export interface FaultedCall {
  path: string;
  agentid: number | undefined;
  request: unknown;
}

/** The faults in force, first match wins; a rule whose times are used up is gone. */
export interface Faults {
  add(rule: FaultRuleInput): FaultRule;
  list(): FaultRule[];
  remove(id: number): boolean;
  clear(): void;
  takeForCall(call: FaultedCall): FaultEffect | undefined;
  takeForCallback(event: string): CallbackEffect | undefined;
}

/** `changed` hears of every rule that comes or goes. */
export function createFaults(changed: () => void = () => undefined): Faults {
  let rules: FaultRule[] = [];
  let nextId = 1;

  function take<Rule extends FaultRule>(matching: Rule | undefined): Rule['effect'] | undefined {
    if (matching === undefined) return undefined;
    if (matching.skip > 0) {
      matching.skip -= 1;
      return undefined;
    }
    if (matching.times === 1) rules = rules.filter((rule) => rule.id !== matching.id);
    else if (matching.times !== undefined) matching.times -= 1;
    return matching.effect;
  }

  return {
    add(input) {
      const rule = { ...faultRule.parse(input), id: nextId };
      nextId += 1;
      rules.push(rule);
      changed();
      return structuredClone(rule);
    },
    list: () => structuredClone(rules),
    remove(id) {
      const before = rules.length;
      rules = rules.filter((rule) => rule.id !== id);
      if (rules.length === before) return false;
      changed();
      return true;
    },
    clear() {
      rules = [];
      changed();
    },
    takeForCall: (call) => take(rules.filter((rule) => rule.on === 'call').find((rule) => hits(rule, call))),
    takeForCallback: (event) =>
      take(
        rules.filter((rule) => rule.on === 'callback').find((rule) => rule.event === undefined || rule.event === event),
      ),
  };
}

function hits(rule: FaultRule & { on: 'call' }, { path, agentid, request }: FaultedCall): boolean {
  if (rule.path !== undefined && !path.endsWith(rule.path)) return false;
  if (rule.agentid !== undefined && rule.agentid !== agentid) return false;
  if (rule.request === undefined) return true;
  const given = request !== null && typeof request === 'object' ? new Map(Object.entries(request)) : new Map();
  return Object.entries(rule.request).every(([name, value]) => isDeepStrictEqual(given.get(name), value));
}
