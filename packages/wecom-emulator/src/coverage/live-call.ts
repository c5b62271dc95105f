import type { Emulator, EmulatorOptions } from '../create-emulator.ts';
import type { Route } from '../route.ts';
import { tokenOfApp } from './callers.ts';
import type { Provocation } from './provocation.ts';

export type LiveParams = (emulator: Emulator) => Record<string, string | number | object>;

/** A provocation of a live endpoint by one call with these parameters. */
export function callLive(
  { path, method }: Pick<Route, 'path' | 'method'>,
  rule: string,
  params: LiveParams,
  options: EmulatorOptions = {},
): Provocation {
  return {
    path,
    rule,
    options,
    call(emulator) {
      const given = params(emulator);
      const token = tokenOfApp(emulator);
      if (method === 'POST') return { method, query: token, body: given };
      const texts = Object.entries(given).map(([name, value]) => [name, String(value)]);
      return { method, query: { ...token, ...Object.fromEntries(texts) } };
    },
  };
}
