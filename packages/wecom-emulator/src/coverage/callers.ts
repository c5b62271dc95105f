import { issueToken } from '../auth/issue-token.ts';
import type { Emulator } from '../create-emulator.ts';
import type { Route } from '../route.ts';
import { type App, appKey, type Suite } from '../world.ts';

/** The app that provokes: the first of the seed. */
export function provokingApp({ world }: Emulator): App {
  const [app] = world.apps.values();
  if (app === undefined) throw new Error('The seed has no app.');
  return app;
}

/** The app as acts name it. */
export function nameOfApp(emulator: Emulator): Pick<App, 'corpid' | 'agentid'> {
  const { corpid, agentid } = provokingApp(emulator);
  return { corpid, agentid };
}

export function provokingSuite({ world }: Emulator): Suite {
  const suite = [...world.suites.values()].find(({ kind }) => kind === 'third_party');
  if (suite === undefined) throw new Error('The seed has no third-party suite.');
  return suite;
}

/** Unix seconds on the emulator's clock. */
export const nowOf = (emulator: Emulator): number => Math.floor(emulator.now() / 1000);

export function tokenOfApp(emulator: Emulator, app: App = provokingApp(emulator)): { access_token: string } {
  const { world, assume } = emulator;
  const { token } = issueToken({ world, kind: 'app', owner: appKey(app), assume, now: nowOf(emulator) });
  return { access_token: token };
}

export function tokenOfSuite(emulator: Emulator, suite: Suite = provokingSuite(emulator)) {
  const { world, assume } = emulator;
  const { token } = issueToken({ world, kind: 'suite', owner: suite.suiteid, assume, now: nowOf(emulator) });
  return { suite_access_token: token };
}

/** The part of the query that says who calls. */
export function tokenFor(emulator: Emulator, route: Route): Record<string, string> {
  if (route.token === 'none') return {};
  return route.token === 'app' ? tokenOfApp(emulator) : tokenOfSuite(emulator);
}
