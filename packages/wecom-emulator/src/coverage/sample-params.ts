import type { Param, Params } from '../params.ts';

/** Values that pass a specification of parameters: the required ones, as small as they may be. */
export function sampleParams(params: Params): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params)
      .filter(([, param]) => param.required)
      .map(([name, param]) => [name, sampleValue(param)]),
  );
}

export function sampleValue(param: Param): unknown {
  switch (param.type) {
    case 'text':
      return 'x';
    case 'integer':
    case 'number':
      return param.min ?? Math.min(1, param.max ?? 1);
    case 'list':
      return [param.of === 'text' ? 'x' : 1];
    case 'objects':
      return [sampleParams(param.params)];
    case 'object':
      return sampleParams(param.params);
  }
}
