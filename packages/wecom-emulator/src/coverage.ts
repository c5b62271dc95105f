import { gateRules, gateRulesOf } from './gate.ts';
import { paramRules } from './param-rules.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import type { Rule } from './rules.ts';
import { wireRules, wireRulesOf } from './wire-rules.ts';

/** Where a rule stands: before every route, between wire and parameters, in the parameters' specification, in the route. */
export type RuleKind = 'gate' | 'wire' | 'parameter' | 'route';

/** One thing that the emulator checks or does at one endpoint. */
export interface CoverageRow extends Rule {
  path: Route['path'];
  rule: string;
  kind: RuleKind;
}

/** What a route's calls can meet, in the order of checking. */
export function coverageOf(route: Route): CoverageRow[] {
  const { path } = route;
  const own = (kind: RuleKind, rules: Readonly<Record<string, Rule>>): CoverageRow[] =>
    Object.entries(rules).map(([rule, what]) => ({ ...what, path, rule, kind }));
  return [
    ...gateRulesOf(route).map((rule) => ({ ...gateRules[rule], path, rule, kind: 'gate' as const })),
    ...wireRulesOf(route).map((rule) => ({ ...wireRules[rule], path, rule, kind: 'wire' as const })),
    ...own('parameter', paramRules(route.params, route.page)),
    ...own('route', route.rules),
  ];
}

/** Endpoint by rule: all that the emulator claims to know of WeCom. */
export const coverage = (): CoverageRow[] => routes.flatMap(coverageOf);
