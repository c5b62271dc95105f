import type { Emulator, EmulatorOptions } from '../create-emulator.ts';
import { type GateRule, gateRulesOf } from '../gate.ts';
import type { Route } from '../route.ts';
import { nameOfApp, provokingSuite } from './callers.ts';
import type { Provocation, ProvokingCall } from './provocation.ts';
import { sampleCall } from './sample-call.ts';

interface Trigger {
  options?: EmulatorOptions;
  /** What happens before the call, once the token is there. */
  act?(emulator: Emulator, route: Route): void;
  /** The token that the call carries instead of the good one. */
  token?: string;
}

const ELSEWHERE = '192.0.2.1';

const triggers: Record<GateRule, Trigger> = {
  'token-missing': { token: '' },
  'token-unknown': { token: 'made-up' },
  'token-expired': { act: ({ acts }) => acts.expireTokens({}) },
  'suite-token-missing': { token: '' },
  'suite-token-unknown': { token: 'made-up' },
  'suite-token-expired': { act: ({ acts }) => acts.expireTokens({}) },
  'ip-untrusted': {
    act(emulator, route) {
      const { suiteid } = provokingSuite(emulator);
      const trusting = route.token === 'app' ? nameOfApp(emulator) : { suiteid };
      emulator.acts.setTrustedIps({ ...trusting, ips: [ELSEWHERE] });
    },
  },
  'corp-frequency': { options: { limits: { perCorpPerMinute: 0 } } },
  'address-frequency': { options: { limits: { perAddressPerMinute: 0, perProviderAddressPerMinute: 0 } } },
  'app-disabled': { act: (emulator) => emulator.acts.setEnabled({ ...nameOfApp(emulator), enabled: false }) },
  permission: {
    act: (emulator, { permission }) =>
      emulator.acts.setPermission({ ...nameOfApp(emulator), permission, granted: false }),
  },
};

/** Every rule of the gate, at every endpoint that has it. */
export const provokeGate = (routes: readonly Route[]): Provocation[] =>
  routes.flatMap((route) => gateRulesOf(route).map((rule) => provocationOf(route, rule)));

function provocationOf(route: Route, rule: GateRule): Provocation {
  const { options, act, token } = triggers[rule];
  return {
    path: route.path,
    rule,
    ...(options === undefined ? {} : { options }),
    call(emulator): ProvokingCall {
      const call = sampleCall(emulator, route);
      act?.(emulator, route);
      return token === undefined ? call : { ...call, query: { ...call.query, ...replaceToken(route, token) } };
    },
  };
}

const replaceToken = (route: Route, token: string): Record<string, string> =>
  route.token === 'suite' ? { suite_access_token: token } : { access_token: token };
