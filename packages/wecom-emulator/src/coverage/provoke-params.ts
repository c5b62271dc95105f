import { paramRules } from '../param-rules.ts';
import type { Param, Params } from '../params.ts';
import type { Route } from '../route.ts';
import type { Provocation } from './provocation.ts';
import { sampleCall } from './sample-call.ts';
import { sampleParams, sampleValue } from './sample-params.ts';

/** Every limit of every parameter of every endpoint. */
export const provokeParams = (routes: readonly Route[]): Provocation[] =>
  routes.flatMap((route) =>
    Object.keys(paramRules(route.params, route.page)).map((rule) => {
      const [name = '', breach = ''] = rule.split(':');
      const params = withBreach(route.params, name.split('.'), breach);
      return { path: route.path, rule, call: (emulator) => sampleCall(emulator, route, params) };
    }),
  );

/** Values that would pass, but for one at the end of a path through nested objects. */
function withBreach(params: Params, [name = '', ...inner]: string[], breach: string): Record<string, unknown> {
  const values = sampleParams(params);
  const param = params[name];
  if (param === undefined) throw new Error(`There is no parameter ${name}.`);
  if (inner.length > 0 && (param.type === 'object' || param.type === 'objects')) {
    const broken = withBreach(param.params, inner, breach);
    return { ...values, [name]: param.type === 'object' ? broken : [broken] };
  }
  if (breach === 'missing') delete values[name];
  else values[name] = breachingValue(param);
  return values;
}

function breachingValue(param: Param): unknown {
  switch (param.type) {
    case 'text':
      return 'x'.repeat(
        1 + Math.min(param.maxBytes ?? Number.MAX_SAFE_INTEGER, param.maxCharacters ?? Number.MAX_SAFE_INTEGER),
      );
    case 'integer':
    case 'number':
      return param.max === undefined ? (param.min ?? 0) - 1 : param.max + 1;
    case 'list':
    case 'objects':
      return Array.from({ length: (param.max ?? 0) + 1 }, () => sampleEntry(param));
    case 'object':
      return sampleValue(param);
  }
}

function sampleEntry(param: Param & { type: 'list' | 'objects' }): unknown {
  if (param.type === 'objects') return sampleParams(param.params);
  return param.of === 'text' ? 'x' : 1;
}
