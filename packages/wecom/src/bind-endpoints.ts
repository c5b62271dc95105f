import type { Call } from './call.ts';
import type { CallOptions, Endpoint, Methods } from './endpoint.ts';

/** Turns a group of endpoints into methods of a client. */
export function bindEndpoints<Group extends Record<string, Endpoint>>(group: Group, call: Call): Methods<Group> {
  const methods = Object.entries(group).map(([name, endpoint]) => [
    name,
    (request: unknown, options?: CallOptions) => call(endpoint, request, options),
  ]);
  return Object.fromEntries(methods);
}
