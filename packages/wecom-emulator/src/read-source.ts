import type { Params } from './params.ts';
import type { ReceivedCall } from './received-call.ts';
import type { Route } from './route.ts';
import { Refusal } from './rules.ts';
import { readsQuery, type WireRule, wireRules } from './wire-rules.ts';

/** A GET, and an upload, carries its parameters in the query; a POST in its JSON body and nowhere else. */
export function readSource(route: Route, call: ReceivedCall, apply: (rule: WireRule) => void): unknown {
  const hasParams = Object.keys(route.params).length > 0;
  if (readsQuery(route)) {
    if (hasParams && route.method === 'GET' && call.method !== 'GET') apply('post-for-get');
    return numbersFromQuery(route.params, call.query);
  }
  if (call.method !== 'POST') {
    if (hasParams) apply('parameters-unseen');
    return {};
  }
  if (call.body.kind === 'broken' && hasParams) {
    throw new Refusal('body-not-json', wireRules['body-not-json'].errcode, 'invalid Request Parameter');
  }
  return call.body.kind === 'json' ? call.body.value : {};
}

function numbersFromQuery(params: Params, query: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, params[name]?.type === 'integer' ? toNumber(value) : value]),
  );
}

/** Text that is no number stays text: a value of the wrong type. */
function toNumber(value: string): number | string | undefined {
  if (value === '') return undefined;
  return /^-?\d+$/.test(value) ? Number(value) : value;
}
