import type { Assumptions } from './assumptions.ts';
import type { StatusEvent } from './callback/status-event.ts';
import { failure, success } from './envelope.ts';
import type { FaultEffect, Faults } from './faults.ts';
import type { FrequencyCounter } from './frequency.ts';
import { type Caller, checkCaller, findCaller } from './gate.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { type Outcome, spoil } from './outcome.ts';
import { readParams } from './params.ts';
import { readSource } from './read-source.ts';
import type { ReceivedCall } from './received-call.ts';
import type { Answer, Route } from './route.ts';
import { Refusal } from './rules.ts';
import { appKey, type World } from './world.ts';

/** What is in force while a call is answered. */
export interface RouteContext {
  world: World;
  assume: Assumptions;
  frequency: FrequencyCounter;
  faults: Faults;
  journal: Journal;
  /** Milliseconds since the epoch. */
  now(): number;
  fire(event: StatusEvent): void;
}

interface Work {
  context: RouteContext;
  route: Route;
  call: ReceivedCall;
  entry: Omit<JournalEntry, 'id'>;
  /** Unix seconds. */
  now: number;
}

/** Answers one call: gate, faults, parameters, route, envelope, journal. */
export function serveRoute(context: RouteContext, route: Route, call: ReceivedCall): Outcome {
  const startedAt = performance.now();
  const at = context.now();
  const entry: Work['entry'] = {
    at,
    method: call.method,
    path: call.path,
    ip: call.ip,
    query: call.query,
    ...(call.body.kind === 'json' ? { request: call.body.value } : {}),
    rules: [],
    committed: false,
    durationMs: 0,
  };
  const now = Math.floor(at / 1000);
  const { fault, body } = answerCall({ context, route, call, entry, now });
  const outcome = spoil({ fault, body, route, ip: call.ip, now });
  if (fault !== undefined) entry.fault = fault.kind;
  if (outcome.kind === 'answer') Object.assign(entry, { response: outcome.body, errcode: outcome.errcode });
  entry.durationMs = performance.now() - startedAt;
  context.journal.add(entry);
  return outcome;
}

function answerCall(work: Work): { fault: FaultEffect | undefined; body: Answer } {
  const { context, route, call, entry, now } = work;
  const { world, assume, frequency, faults } = context;
  let fault: FaultEffect | undefined;
  try {
    const gated = { route, world, assume, query: call.query, ip: call.ip, now, frequency };
    const caller = findCaller(gated);
    if (caller.app !== undefined) Object.assign(entry, { corpid: caller.app.corpid, agentid: caller.app.agentid });
    checkCaller(gated, caller);
    const { path, query } = call;
    fault = faults.takeForCall({ path, agentid: caller.app?.agentid, request: entry.request ?? query });
    if (fault !== undefined && 'when' in fault && fault.when === 'before-commit') return { fault, body: {} };
    const body = runRoute(work, caller);
    entry.committed = true;
    return { fault, body };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const wrongType = entry.rules.includes('wrong-json-type');
    entry.rules.push(error.rule);
    const { errcode, message: errmsg } = error;
    const { emptyOnError } = route;
    return { fault, body: failure({ errcode, errmsg, ip: call.ip, now, wrongType, emptyOnError }) };
  }
}

function runRoute({ context, route, call, entry, now }: Work, caller: Caller): Answer {
  const { world, assume, frequency, fire } = context;
  const apply = (rule: string) => entry.rules.push(rule);
  const source = readSource(route, call, apply);
  const params = readParams(route.params, source, {
    lengthRule: assume.lengthRule,
    missing: assume.parameterMissing,
    onWrongType: () => {
      if (!entry.rules.includes('wrong-json-type')) apply('wrong-json-type');
    },
  });
  const answer = route.answer({
    ...caller,
    params,
    world,
    assume,
    now,
    ip: call.ip,
    ...(call.body.kind === 'upload' && call.body.part !== undefined ? { upload: call.body.part } : {}),
    refuse: (rule: string, errmsg: string, errcode?: number) =>
      new Refusal(rule, errcode ?? route.rules[rule]?.errcode ?? -1, errmsg),
    apply,
    frequency,
    admitLive: () => caller.app === undefined || frequency.admitLive(appKey(caller.app), now),
    fire,
  });
  return success(answer, {
    bare: route.bareSuccess === true,
    wrongType: entry.rules.includes('wrong-json-type'),
  });
}
