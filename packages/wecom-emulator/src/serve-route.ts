import type { Assumptions } from './assumptions.ts';
import type { StatusEvent } from './callback/status-event.ts';
import { failure, success } from './envelope.ts';
import type { FaultEffect, Faults } from './faults.ts';
import type { FrequencyCounter } from './frequency.ts';
import { type Caller, passGate } from './gate.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { readParams } from './params.ts';
import type { Answer, Route, UploadedPart } from './route.ts';
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

/** One HTTP call, read as far as HTTP goes. */
export interface ReceivedCall {
  method: string;
  path: string;
  query: Record<string, string>;
  ip: string;
  body: ReceivedBody;
}

export type ReceivedBody =
  | { kind: 'none' }
  | { kind: 'json'; value: unknown }
  | { kind: 'broken' }
  | { kind: 'upload'; part: UploadedPart | undefined };

/** What goes over the wire. */
export type Outcome =
  | { kind: 'answer'; body: Answer; errcode: number; errmsg: string; delayMs: number }
  | { kind: 'text'; body: string; delayMs: number }
  | { kind: 'reset'; delayMs: number }
  | { kind: 'silence' };

const TOKEN_PARAM = { app: 'access_token', suite: 'suite_access_token', none: undefined } as const;

/** Answers one call: gate, faults, parameters, route, envelope, journal. */
export function serveRoute(context: RouteContext, route: Route, call: ReceivedCall): Outcome {
  const startedAt = performance.now();
  const entry: Omit<JournalEntry, 'id'> = {
    at: context.now(),
    method: call.method,
    path: call.path,
    ip: call.ip,
    query: call.query,
    ...(call.body.kind === 'json' ? { request: call.body.value } : {}),
    rules: [],
    committed: false,
    durationMs: 0,
  };
  const work = answerCall(context, route, call, entry);
  const outcome = applyFault(work.fault, work.body, entry);
  entry.durationMs = performance.now() - startedAt;
  context.journal.add(entry);
  return outcome;
}

function answerCall(context: RouteContext, route: Route, call: ReceivedCall, entry: Omit<JournalEntry, 'id'>) {
  const now = Math.floor(context.now() / 1000);
  let fault: FaultEffect | undefined;
  try {
    const tokenParam = TOKEN_PARAM[route.token];
    const token = tokenParam === undefined ? null : (call.query[tokenParam] ?? null);
    const caller = passGate({ route, world: context.world, token, ip: call.ip, now, frequency: context.frequency });
    if (caller.app !== undefined) Object.assign(entry, { corpid: caller.app.corpid, agentid: caller.app.agentid });
    fault = context.faults.takeForCall({
      path: call.path,
      agentid: caller.app?.agentid,
      request: entry.request ?? call.query,
    });
    if (fault !== undefined && 'when' in fault && fault.when === 'before-commit') return { fault, body: {} };
    const body = runRoute({ context, route, call, caller, now, entry });
    entry.committed = true;
    return { fault, body };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    entry.rules.push(error.rule);
    const { errcode, message: errmsg } = error;
    return { fault, body: failure({ errcode, errmsg, ip: call.ip, now, emptyOnError: route.emptyOnError }) };
  }
}

interface RouteRun {
  context: RouteContext;
  route: Route;
  call: ReceivedCall;
  caller: Caller;
  now: number;
  entry: Omit<JournalEntry, 'id'>;
}

function runRoute({ context, route, call, caller, now, entry }: RouteRun): Answer {
  const { world, assume, frequency, fire } = context;
  const source = readSource(route, call);
  const { values, wrongType } = readParams(route.params, source, assume.lengthRule);
  if (wrongType) entry.rules.push('wrong-json-type');
  const answer = route.answer({
    ...caller,
    params: values,
    world,
    assume,
    now,
    ip: call.ip,
    ...(call.body.kind === 'upload' && call.body.part !== undefined ? { upload: call.body.part } : {}),
    refuse: (rule: string, errmsg: string, errcode?: number) =>
      new Refusal(rule, errcode ?? route.rules[rule]?.errcode ?? -1, errmsg),
    apply: (rule: string) => entry.rules.push(rule),
    admitLive: () => caller.app === undefined || frequency.admitLive(appKey(caller.app), now),
    fire,
  });
  return success(route.path, answer, wrongType);
}

/** A GET, and an upload, carries its parameters in the query; a POST in its JSON body and nowhere else. */
function readSource(route: Route, call: ReceivedCall): unknown {
  if (route.method === 'GET' || route.upload || route.paramsFrom === 'query')
    return numbersFromQuery(route, call.query);
  if (call.body.kind === 'broken') throw new Refusal('body-not-json', 40058, 'invalid Request Parameter');
  return call.body.kind === 'json' ? call.body.value : {};
}

function numbersFromQuery(route: Route, query: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      route.params[name]?.type === 'integer' && value !== '' ? Number(value) : value,
    ]),
  );
}

function applyFault(fault: FaultEffect | undefined, body: Answer, entry: Omit<JournalEntry, 'id'>): Outcome {
  if (fault !== undefined) entry.fault = fault.kind;
  const answer = (shown: Answer, delayMs = 0): Outcome => {
    const errcode = typeof shown.errcode === 'number' ? shown.errcode : 0;
    const errmsg = typeof shown.errmsg === 'string' ? shown.errmsg : 'ok';
    Object.assign(entry, { response: shown, errcode });
    return { kind: 'answer', body: shown, errcode, errmsg, delayMs };
  };
  switch (fault?.kind) {
    case undefined:
      return answer(body);
    case 'delay':
      return answer(body, fault.ms);
    case 'errcode':
      return answer({ errcode: fault.errcode, errmsg: fault.errmsg });
    case 'patch':
      return answer({ ...body, ...fault.members });
    case 'reset':
      return { kind: 'reset', delayMs: 0 };
    case 'timeout':
      return { kind: 'silence' };
    case 'malformed':
      return { kind: 'text', body: fault.body, delayMs: 0 };
  }
}
