import type { Param } from '../params.ts';
import type { Route } from '../route.ts';
import { readsQuery, type WireRule, wireRulesOf } from '../wire-rules.ts';
import type { Provocation } from './provocation.ts';
import { sampleCall } from './sample-call.ts';
import { sampleParams } from './sample-params.ts';

/** Every rule of how parameters travel, at every endpoint that has it. What the route itself then says is its own matter. */
export const provokeWire = (routes: readonly Route[]): Provocation[] =>
  routes.flatMap((route) => wireRulesOf(route).map((rule) => ({ ...triggers[rule](route), path: route.path, rule })));

const anyRuleOf = (route: Route): string[] => [
  ...Object.keys(route.rules),
  ...Object.keys(route.params).map((name) => `${name}:missing`),
];

const triggers: Record<WireRule, (route: Route) => Pick<Provocation, 'call' | 'beside'>> = {
  'body-not-json': (route) => ({ call: (emulator) => ({ ...sampleCall(emulator, route), body: '{"half":' }) }),
  'parameters-unseen': (route) => ({
    beside: anyRuleOf(route),
    call: (emulator) => ({ ...sampleCall(emulator, route), method: 'GET', body: undefined }),
  }),
  'post-for-get': (route) => ({
    beside: anyRuleOf(route),
    call: (emulator) => ({ ...sampleCall(emulator, route), method: 'POST' }),
  }),
  'wrong-json-type': (route) => ({
    beside: anyRuleOf(route),
    call: (emulator) => sampleCall(emulator, route, { ...sampleParams(route.params), ...wrongValue(route) }),
  }),
};

/** One parameter, an optional one if there is any, with a value that is not of its type. */
function wrongValue(route: Route): Record<string, unknown> {
  const params = Object.entries<Param>(route.params).filter(([, { type }]) => !readsQuery(route) || type === 'integer');
  const [name, param] = params.find(([, { required }]) => !required) ?? params[0] ?? [];
  return name === undefined ? {} : { [name]: param?.type === 'text' ? 1 : 'text' };
}
