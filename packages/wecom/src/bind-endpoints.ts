import type { Call } from './call.ts';
import type { CallOptions, EndpointGroup, Methods } from './endpoint.ts';

/** Groups of endpoints as groups of methods. */
export type BoundGroups<Groups extends Readonly<Record<string, EndpointGroup>>> = {
  [Name in keyof Groups]: Methods<Groups[Name]>;
};

/** Turns groups of endpoints into methods of a client. */
export function bindGroups<Groups extends Readonly<Record<string, EndpointGroup>>>(
  groups: Groups,
  call: Call,
): BoundGroups<Groups> {
  const bound = Object.entries(groups).map(([name, group]) => [name, bindEndpoints(group, call)]);
  return Object.fromEntries(bound);
}

function bindEndpoints(group: EndpointGroup, call: Call) {
  const methods = Object.entries(group).map(([name, endpoint]) => [
    name,
    (request: unknown, options?: CallOptions) => call(endpoint, request, options),
  ]);
  return Object.fromEntries(methods);
}
