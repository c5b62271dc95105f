import { issueCode } from '../auth/issue-code.ts';
import { issueToken } from '../auth/issue-token.ts';
import type { Emulator } from '../create-emulator.ts';
import { issueAuthCode } from '../suite/install-app.ts';
import { suiteTicket } from '../suite/suite-ticket.ts';
import { type App, appKey, type Suite } from '../world.ts';
import { nowOf, provokingSuite, tokenOfSuite } from './callers.ts';
import type { Provocation, ProvokingCall } from './provocation.ts';

type Body = Record<string, unknown>;
const SERVICE = '/cgi-bin/service/';

/** Every rule of the endpoints of a suite. */
export const provokeSuite = (): Provocation[] => [
  ...suiteTokenBreaches.map(([rule, change]) => provocation('get_suite_token', rule, getSuiteToken(change))),
  ...preAuthBreaches.map(([rule, makeCode]) =>
    provocation(
      'set_session_info',
      rule,
      asSuite((emulator) => ({ pre_auth_code: makeCode(emulator), session_info: {} })),
    ),
  ),
  ...authCodeBreaches.map(([rule, makeCode]) =>
    provocation(
      'v2/get_permanent_code',
      rule,
      asSuite((emulator) => ({ auth_code: makeCode(emulator) })),
    ),
  ),
  ...['v2/get_auth_info', 'get_corp_token'].flatMap((name) =>
    authorisationBreaches.map(([rule, change]) => provocation(name, rule, asSuite(change))),
  ),
  provocation('get_corp_token', 'custom-developed', (emulator) => {
    const app = appOf(emulator, 'custom_developed');
    const suite = suiteOf(emulator, app);
    return { method: 'POST', query: tokenOfSuite(emulator, suite), body: proofOf(app) };
  }),
  provocation('get_corp_token', 'same-token-again', (emulator) => {
    const app = appOf(emulator, 'third_party');
    const { world, assume } = emulator;
    issueToken({ world, kind: 'app', owner: appKey(app), assume, now: nowOf(emulator) });
    return asSuite(() => proofOf(app))(emulator);
  }),
];

const provocation = (name: string, rule: string, call: Provocation['call']): Provocation => ({
  path: `${SERVICE}${name}`,
  rule,
  call,
});

const asSuite =
  (body: (emulator: Emulator) => Body) =>
  (emulator: Emulator): ProvokingCall => ({ method: 'POST', query: tokenOfSuite(emulator), body: body(emulator) });

const getSuiteToken =
  (change: (emulator: Emulator) => Body) =>
  (emulator: Emulator): ProvokingCall => {
    const { suiteid, secret } = provokingSuite(emulator);
    const good = { suite_id: suiteid, suite_secret: secret, suite_ticket: suiteTicket(emulator, suiteid) };
    return { method: 'POST', body: { ...good, ...change(emulator) } };
  };

const suiteTokenBreaches: [string, (emulator: Emulator) => Body][] = [
  ['suite-id-missing', () => ({ suite_id: '' })],
  ['suite-secret-missing', () => ({ suite_secret: '' })],
  ['suite-ticket-missing', () => ({ suite_ticket: '' })],
  ['suite-id-unknown', () => ({ suite_id: 'wwnobody' })],
  ['suite-secret-wrong', () => ({ suite_secret: 'guessed' })],
  [
    'ip-untrusted',
    (emulator) => {
      emulator.acts.setTrustedIps({ suiteid: provokingSuite(emulator).suiteid, ips: ['192.0.2.1'] });
      return {};
    },
  ],
  [
    'suite-ticket-dead',
    (emulator) => {
      const { suiteid } = provokingSuite(emulator);
      const suite_ticket = suiteTicket(emulator, suiteid);
      emulator.clock.advance(1801);
      return { suite_ticket };
    },
  ],
  [
    'same-token-again',
    (emulator) => {
      tokenOfSuite(emulator);
      return {};
    },
  ],
];

const preAuthCode = (emulator: Emulator, age: number): string => {
  const subject = { suiteid: provokingSuite(emulator).suiteid };
  return issueCode(emulator.world, { kind: 'pre_auth', lifeSeconds: 1200, subject, now: nowOf(emulator) - age }).code;
};

const preAuthBreaches: [string, (emulator: Emulator) => string][] = [
  ['pre-auth-code-unknown', () => 'made-up'],
  ['pre-auth-code-expired', (emulator) => preAuthCode(emulator, 1200)],
];

function authCode(emulator: Emulator, age = 0, app = appOf(emulator, 'third_party')): string {
  const { suiteid } = suiteOf(emulator, app);
  return issueAuthCode(emulator.world, { app, suiteid, state: '', now: nowOf(emulator) - age });
}

const authCodeBreaches: [string, (emulator: Emulator) => string][] = [
  ['auth-code-unknown', () => 'made-up'],
  ['auth-code-of-another-suite', (emulator) => authCode(emulator, 0, appOf(emulator, 'custom_developed'))],
  [
    'auth-code-used',
    (emulator) => {
      const code = authCode(emulator);
      const issued = emulator.world.codes.get(code);
      if (issued !== undefined) issued.used = true;
      return code;
    },
  ],
  ['auth-code-expired', (emulator) => authCode(emulator, 600)],
  [
    'authorisation-cancelled',
    (emulator) => {
      const code = authCode(emulator);
      cancel(emulator);
      return code;
    },
  ],
];

const authorisationBreaches: [string, (emulator: Emulator) => Body][] = [
  ['auth-corpid-missing', (emulator) => ({ ...proofOf(appOf(emulator, 'third_party')), auth_corpid: '' })],
  ['permanent-code-missing', (emulator) => ({ ...proofOf(appOf(emulator, 'third_party')), permanent_code: '' })],
  ['auth-corpid-unknown', (emulator) => ({ ...proofOf(appOf(emulator, 'third_party')), auth_corpid: 'wwnobody' })],
  ['permanent-code-wrong', (emulator) => ({ ...proofOf(appOf(emulator, 'third_party')), permanent_code: 'guessed' })],
  ['permanent-code-of-another-suite', (emulator) => proofOf(appOf(emulator, 'custom_developed'))],
  [
    'authorisation-cancelled',
    (emulator) => {
      cancel(emulator);
      return proofOf(appOf(emulator, 'third_party'));
    },
  ],
];

function cancel(emulator: Emulator): void {
  const { corpid, suiteid = '' } = appOf(emulator, 'third_party');
  emulator.acts.cancelAuth({ corpid, suiteid });
}

const proofOf = ({ corpid, secret }: App): Body => ({ auth_corpid: corpid, permanent_code: secret });

function appOf({ world }: Emulator, kind: App['kind']): App {
  const app = [...world.apps.values()].find((entry) => entry.kind === kind);
  if (app === undefined) throw new Error(`The seed has no ${kind} app.`);
  return app;
}

function suiteOf({ world }: Emulator, { suiteid = '' }: App): Suite {
  const suite = world.suites.get(suiteid);
  if (suite === undefined) throw new Error(`The seed has no suite ${suiteid}.`);
  return suite;
}
