import { randomBytes } from 'node:crypto';
import { ActError } from '../acts/act-error.ts';
import { issueCode } from '../auth/issue-code.ts';
import { type App, appKey, type Corp, type Suite, type World } from '../world.ts';
import { AUTH_CODE_LIFE_SECONDS } from './life-spans.ts';

export interface Installation {
  world: World;
  suiteid: string;
  corpid: string;
  /** The whole corp when absent. */
  visible?: App['visible'];
  /** What the provider gave along with the link. */
  state: string;
  /** Unix seconds. */
  now: number;
}

export interface Installed {
  app: App;
  suite: Suite;
  authCode: string;
}

/** The corp's administrator agrees: the app comes to be, and an auth_code for its permanent code. */
export function installApp({ world, suiteid, corpid, visible, state, now }: Installation): Installed {
  const suite = world.suites.get(suiteid);
  const corp = world.corps.get(corpid);
  if (suite === undefined) throw new ActError('missing', `There is no suite ${suiteid}.`);
  if (corp === undefined) throw new ActError('missing', `There is no corp ${corpid}.`);
  if (findInstalled(world, { suiteid, corpid }) !== undefined) {
    throw new ActError('state', `The corp ${corpid} has authorised ${suiteid} already.`);
  }
  const app: App = {
    corpid,
    agentid: nextAgentid(world, corp),
    name: suite.name,
    kind: suite.kind,
    secret: newPermanentCode(),
    suiteid,
    enabled: true,
    cancelled: false,
    contactSync: false,
    permissions: [...suite.permissions],
    visible: visible ?? { users: [], departments: [1], tags: [] },
    ...(suite.appCallback === undefined ? {} : { callback: callbackFor(suite.appCallback, corpid) }),
  };
  world.apps.set(appKey(app), app);
  return { app, suite, authCode: issueAuthCode(world, { app, suiteid, state, now }) };
}

export function findInstalled(world: World, { suiteid, corpid }: { suiteid: string; corpid: string }): App | undefined {
  return [...world.apps.values()].find((app) => app.suiteid === suiteid && app.corpid === corpid && !app.cancelled);
}

export const newPermanentCode = (): string => randomBytes(32).toString('base64url');

export interface AuthCodeRequest {
  app: App;
  suiteid: string;
  state: string;
  now: number;
}

export function issueAuthCode(world: World, { app, suiteid, state, now }: AuthCodeRequest): string {
  const subject = { suiteid, corpid: app.corpid, agentid: String(app.agentid), state };
  return issueCode(world, { kind: 'auth', lifeSeconds: AUTH_CODE_LIFE_SECONDS, subject, now }).code;
}

/** Past every agentid that the corp has had, so that nobody inherits another app's lives. */
function nextAgentid(world: World, { corpid }: Corp): number {
  const taken = [...world.apps.values()].filter((app) => app.corpid === corpid).map((app) => app.agentid);
  return Math.max(1_000_001, ...taken) + 1;
}

/** `$CORPID$` in a data callback URL stands for the corp. */
const callbackFor = (callback: NonNullable<Suite['appCallback']>, corpid: string) => ({
  ...callback,
  url: callback.url.replaceAll('$CORPID$', corpid),
});
