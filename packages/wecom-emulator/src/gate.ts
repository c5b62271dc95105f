import type { Assumptions } from './assumptions.ts';
import type { FrequencyCounter } from './frequency.ts';
import type { Route } from './route.ts';
import { Refusal, type Rules } from './rules.ts';
import type { App, Corp, Suite, World } from './world.ts';

/** Checks that stand before every route, in the vendor's order (token before parameters: probe of 2026-09-11). */
export const gateRules = {
  'token-missing': { errcode: 41001, evidence: 'observed', text: 'access_token stands in the query' },
  'token-unknown': { errcode: 40014, evidence: 'observed', text: 'access_token was issued here and not revoked' },
  'token-expired': {
    errcode: 42001,
    evidence: 'documented',
    page: 90313,
    text: 'access_token is not past its life',
    assumption: 'expiredToken',
  },
  'suite-token-missing': {
    errcode: 41022,
    evidence: 'documented',
    page: 90313,
    text: 'suite_access_token stands in the query',
  },
  'suite-token-unknown': {
    errcode: 40082,
    evidence: 'documented',
    page: 90313,
    text: 'suite_access_token was issued here',
  },
  'suite-token-expired': {
    errcode: 42009,
    evidence: 'documented',
    page: 90313,
    text: 'suite_access_token is not past its life',
  },
  'ip-untrusted': {
    errcode: 60020,
    evidence: 'documented',
    page: 90313,
    text: "the caller's address is trusted by the app or suite",
  },
  'corp-frequency': {
    errcode: 45009,
    evidence: 'documented',
    page: 90312,
    text: "a corp's calls of an endpoint in a minute and an hour; a breach blocks for the length of the window",
    assumption: 'frequencyChecked',
  },
  'address-frequency': {
    errcode: 45009,
    evidence: 'documented',
    page: 90312,
    text: "an address's calls of an endpoint in a minute and an hour, doubled for providers; a breach blocks for as long",
    assumption: 'frequencyChecked',
  },
  'app-disabled': { errcode: 50003, evidence: 'documented', page: 90313, text: 'the app is enabled' },
  permission: { errcode: 48002, evidence: 'documented', page: 90313, text: 'the app holds the permission' },
} as const satisfies Rules;

export type GateRule = keyof typeof gateRules;

const suiteRules = ['suite-token-missing', 'suite-token-unknown', 'suite-token-expired', 'ip-untrusted'] as const;
const appRules = ['token-missing', 'token-unknown', 'token-expired', 'ip-untrusted'] as const;

/** The rules of the gate that a route's calls pass. */
export function gateRulesOf(route: Route): GateRule[] {
  if (route.token === 'none') return ['address-frequency'];
  if (route.token === 'suite') return [...suiteRules, 'address-frequency'];
  const rules: GateRule[] = [...appRules, 'corp-frequency', 'address-frequency', 'app-disabled'];
  return route.permission === undefined ? rules : [...rules, 'permission'];
}

export interface GateCall {
  route: Route;
  world: World;
  assume: Assumptions;
  query: Record<string, string>;
  ip: string;
  /** Unix seconds. */
  now: number;
  frequency: FrequencyCounter;
}

/** Who calls, once the token has been found good. */
export interface Caller {
  app?: App;
  corp?: Corp;
  suite?: Suite;
}

const refuse = (rule: GateRule, errmsg: string, errcode: number = gateRules[rule].errcode) =>
  new Refusal(rule, errcode, errmsg);

/** The owner of the token in the query; one in a header or in the body is not seen (probe of 2026-09-11). */
export function findCaller(call: GateCall): Caller {
  if (call.route.token === 'none') return {};
  return call.route.token === 'suite' ? findSuite(call) : findApp(call);
}

function findApp({ world, assume, query, now }: GateCall): Caller {
  const token = query.access_token;
  if (!token) throw refuse('token-missing', 'access_token missing');
  const issued = world.tokens.get(token);
  const app = issued?.kind === 'app' && !issued.revoked ? world.apps.get(issued.owner) : undefined;
  const corp = app && world.corps.get(app.corpid);
  if (issued === undefined || app === undefined || corp === undefined) {
    throw refuse('token-unknown', 'invalid access_token');
  }
  if (now >= issued.expires_at) throw refuse('token-expired', 'access_token expired', assume.expiredToken);
  return { app, corp };
}

function findSuite({ world, query, now }: GateCall): Caller {
  const token = query.suite_access_token;
  if (!token) throw refuse('suite-token-missing', 'suite_access_token missing');
  const issued = world.tokens.get(token);
  const suite = issued?.kind === 'suite' && !issued.revoked ? world.suites.get(issued.owner) : undefined;
  if (issued === undefined || suite === undefined) throw refuse('suite-token-unknown', 'invalid suite_token');
  if (now >= issued.expires_at) throw refuse('suite-token-expired', 'suite_access_token expired');
  return { suite };
}

/** The checks between the token and the parameters. */
export function checkCaller(call: GateCall, caller: Caller): void {
  const { app } = caller;
  if (trustedIps(call.world, caller)?.includes(call.ip) === false) {
    throw refuse('ip-untrusted', 'not allow to access from your ip');
  }
  const { frequencyChecked } = call.assume;
  if (frequencyChecked === 'before-permission') checkFrequency(call, caller);
  if (app?.enabled === false) throw refuse('app-disabled', 'app disabled');
  const { permission } = call.route;
  if (permission !== undefined && app?.permissions.includes(permission) === false) {
    throw refuse('permission', 'api forbidden');
  }
  if (frequencyChecked === 'after-permission') checkFrequency(call, caller);
}

/** A provider's app is called from the addresses of its suite or template, a self-built one from its own (facts of 60020). */
export function trustedIps(world: World, { app, suite }: Caller): readonly string[] | undefined {
  if (app === undefined) return suite?.trustedIps;
  if (app.kind === 'self_built' || app.suiteid === undefined) return app.trustedIps;
  return app.trustedIps ?? world.suites.get(app.suiteid)?.trustedIps;
}

function checkFrequency({ route, ip, now, frequency }: GateCall, { app, suite }: Caller): void {
  const provider = suite !== undefined || (app !== undefined && app.kind !== 'self_built');
  const breach = frequency.admit({ path: route.path, ip, corpid: app?.corpid, provider, now });
  if (breach !== undefined) throw refuse(`${breach}-frequency`, 'api freq out of limit');
}
