import type { Param, Params } from './params.ts';
import type { Route } from './route.ts';
import type { Rules } from './rules.ts';

/** How parameters travel: rules of every endpoint that has some, between the gate and the parameters' own limits. */
export const wireRules = {
  'body-not-json': { errcode: 40058, evidence: 'documented', page: 90313, text: 'the body is JSON' },
  'parameters-unseen': {
    evidence: 'documented',
    page: 90313,
    text: 'a GET of a POST endpoint is answered as if no parameters were given',
  },
  'post-for-get': {
    evidence: 'assumed',
    text: 'a POST of a GET endpoint is answered; parameters count in the query only',
  },
  'wrong-json-type': {
    evidence: 'documented',
    page: 90313,
    text: 'a value of the wrong JSON type is dropped and errmsg warns, success included',
  },
} as const satisfies Rules;

export type WireRule = keyof typeof wireRules;

/** Whether the parameters stand in the query: of a GET, and of an upload. */
export const readsQuery = (route: Route): boolean =>
  route.method === 'GET' || route.upload === true || route.paramsFrom === 'query';

/** The wire rules that a route's calls can meet. */
export function wireRulesOf(route: Route): WireRule[] {
  if (Object.keys(route.params).length === 0) return [];
  if (!readsQuery(route)) return ['body-not-json', 'parameters-unseen', 'wrong-json-type'];
  const rules: WireRule[] = route.method === 'GET' ? ['post-for-get'] : [];
  return hasNumber(route.params) ? [...rules, 'wrong-json-type'] : rules;
}

/** In a query everything is text; only a number can be written wrongly there. */
const hasNumber = (params: Params): boolean => Object.values(params).some((param: Param) => param.type === 'integer');
