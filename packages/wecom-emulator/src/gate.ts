import type { FrequencyCounter } from './frequency.ts';
import type { Route } from './route.ts';
import { Refusal, type Rules } from './rules.ts';
import type { App, Corp, Suite, World } from './world.ts';

/** Checks that stand before every route, in the vendor's order (token before parameters: probe of 2026-09-11). */
export const gateRules = {
  'token-missing': { errcode: 41001, evidence: 'observed', text: 'access_token stands in the query' },
  'token-unknown': { errcode: 40014, evidence: 'observed', text: 'access_token was issued here and not revoked' },
  'token-expired': { errcode: 42001, evidence: 'documented', page: 90313, text: 'access_token is not past its life' },
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
  frequency: {
    errcode: 45009,
    evidence: 'documented',
    page: 90312,
    text: 'calls a minute and an hour, per corp and per address; a breach blocks for the window',
  },
  'app-disabled': { errcode: 50003, evidence: 'documented', page: 90313, text: 'the app is enabled' },
  permission: { errcode: 48002, evidence: 'documented', page: 90313, text: 'the app holds the permission' },
} as const satisfies Rules;

export type GateRule = keyof typeof gateRules;

/** The rules of the gate that a route's calls pass. */
export function gateRulesOf(route: Route): GateRule[] {
  if (route.token === 'none') return ['frequency'];
  if (route.token === 'suite') {
    return ['suite-token-missing', 'suite-token-unknown', 'suite-token-expired', 'ip-untrusted', 'frequency'];
  }
  const rules: GateRule[] = [
    'token-missing',
    'token-unknown',
    'token-expired',
    'ip-untrusted',
    'frequency',
    'app-disabled',
  ];
  return route.permission === undefined ? rules : [...rules, 'permission'];
}

export interface GateCall {
  route: Route;
  world: World;
  token: string | null;
  ip: string;
  /** Unix seconds. */
  now: number;
  frequency: FrequencyCounter;
}

/** Who calls, once every check before the parameters has passed. */
export interface Caller {
  app?: App;
  corp?: Corp;
  suite?: Suite;
}

const refuse = (rule: GateRule, errmsg: string) => new Refusal(rule, gateRules[rule].errcode, errmsg);

export function passGate(call: GateCall): Caller {
  const { route, ip, now, frequency } = call;
  const caller = findCaller(call);
  const trusted = caller.app?.trustedIps ?? caller.suite?.trustedIps;
  if (trusted !== undefined && !trusted.includes(ip)) throw refuse('ip-untrusted', 'not allow to access from your ip');
  if (!frequency.admit({ path: route.path, ip, corpid: caller.corp?.corpid, now })) {
    throw refuse('frequency', 'api freq out of limit');
  }
  if (caller.app?.enabled === false) throw refuse('app-disabled', 'app disabled');
  if (route.permission !== undefined && caller.app?.permissions.includes(route.permission) === false) {
    throw refuse('permission', 'api forbidden');
  }
  return caller;
}

function findCaller({ route, world, token, now }: GateCall): Caller {
  if (route.token === 'none') return {};
  const suite = route.token === 'suite';
  if (token === null || token === '') {
    throw suite
      ? refuse('suite-token-missing', 'suite_access_token missing')
      : refuse('token-missing', 'access_token missing');
  }
  const issued = world.tokens.get(token);
  if (issued === undefined || issued.revoked || issued.kind !== route.token) {
    throw suite
      ? refuse('suite-token-unknown', 'invalid suite_token')
      : refuse('token-unknown', 'invalid access_token');
  }
  if (now >= issued.expires_at) {
    throw suite
      ? refuse('suite-token-expired', 'suite_access_token expired')
      : refuse('token-expired', 'access_token expired');
  }
  return suite ? findSuite(world, issued.owner) : findApp(world, issued.owner);
}

function findSuite(world: World, suiteid: string): Caller {
  const suite = world.suites.get(suiteid);
  if (suite === undefined) throw refuse('suite-token-unknown', 'invalid suite_token');
  return { suite };
}

function findApp(world: World, key: string): Caller {
  const app = world.apps.get(key);
  const corp = app && world.corps.get(app.corpid);
  if (app === undefined || corp === undefined) throw refuse('token-unknown', 'invalid access_token');
  return { app, corp };
}
