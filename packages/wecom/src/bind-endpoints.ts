import type { Call } from './call.ts';
import type { CallOptions, EndpointGroup, Methods } from './endpoint.ts';

/** Groups of endpoints as groups of methods. */
export type BoundGroups<Groups extends Readonly<Record<string, EndpointGroup>>> = {
  [Name in keyof Groups]: Methods<Groups[Name]>;
};

/** Turns groups of endpoints into methods of a client; each group when it is first used, since a piece of work uses few. */
export function bindGroups<Groups extends Readonly<Record<string, EndpointGroup>>>(
  groups: Groups,
  call: Call,
): BoundGroups<Groups> {
  const properties: PropertyDescriptorMap = {};
  for (const [name, group] of Object.entries(groups)) {
    let bound: unknown;
    properties[name] = {
      enumerable: true,
      get() {
        bound ??= bindEndpoints(group, call);
        return bound;
      },
    };
  }
  return Object.create(Object.prototype, properties);
}

function bindEndpoints(group: EndpointGroup, call: Call) {
  const methods = Object.entries(group).map(([name, endpoint]) => [
    name,
    (request: unknown, options?: CallOptions) => call(endpoint, request, options),
  ]);
  return Object.fromEntries(methods);
}
