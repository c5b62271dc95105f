import type { IntegerParam, NumberParam, Param, Params } from './params.ts';
import type { Rule, Rules } from './rules.ts';

/** The rules that follow from a specification of parameters; those of a nested one are named with a dot. */
export function paramRules(params: Params, page: number, within = ''): Rules {
  const rules: Record<string, Rule> = {};
  for (const [key, param] of Object.entries(params)) {
    const name = `${within}${key}`;
    if (param.required) {
      rules[`${name}:missing`] = {
        errcode: 40058,
        evidence: 'documented',
        page,
        text: `${name} must be given`,
        assumption: 'parameterMissing',
      };
    }
    const limit = limitOf(param);
    if (limit !== undefined) {
      const source = param.evidence === 'assumed' ? {} : { page: param.page ?? page };
      const evidence = param.evidence ?? 'documented';
      rules[`${name}:${limit.kind}`] = { errcode: 40058, evidence, ...source, text: `${name} ${limit.text}` };
    }
    if (param.type === 'object' || param.type === 'objects')
      Object.assign(rules, paramRules(param.params, page, `${name}.`));
  }
  return rules;
}

function limitOf(param: Param): { kind: 'length' | 'range'; text: string } | undefined {
  if (param.type === 'text') {
    const limits = [
      ...(param.maxCharacters === undefined ? [] : [`${param.maxCharacters} characters`]),
      ...(param.maxBytes === undefined ? [] : [`${param.maxBytes} bytes`]),
    ];
    return limits.length === 0 ? undefined : { kind: 'length', text: `has at most ${limits.join(' and ')}` };
  }
  if ((param.type === 'integer' || param.type === 'number') && (param.min !== undefined || param.max !== undefined)) {
    return { kind: 'range', text: rangeText(param) };
  }
  if ((param.type === 'list' || param.type === 'objects') && param.max !== undefined) {
    return { kind: 'length', text: `has at most ${param.max} entries` };
  }
  return undefined;
}

function rangeText({ min, max }: IntegerParam | NumberParam): string {
  if (max === undefined) return `is at least ${min}`;
  return min === undefined ? `is at most ${max}` : `lies between ${min} and ${max}`;
}
