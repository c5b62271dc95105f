import type { Emulator } from '../create-emulator.ts';
import type { Route } from '../route.ts';
import { readsQuery } from '../wire-rules.ts';
import { tokenFor } from './callers.ts';
import type { ProvokingCall } from './provocation.ts';
import { sampleParams } from './sample-params.ts';

/** A call of a route that passes the gate and the parameters, whatever the route then says. */
export function sampleCall(emulator: Emulator, route: Route, params = sampleParams(route.params)): ProvokingCall {
  const token = tokenFor(emulator, route);
  const { method } = route;
  if (!readsQuery(route)) return { method, query: token, body: params };
  const texts = Object.entries(params).map(([name, value]) => [name, String(value)]);
  return { method, query: { ...token, ...Object.fromEntries(texts) } };
}
