import type { Call } from './call.ts';
import type { CallOptions, EndpointGroup, Methods } from './endpoint.ts';

/** Groups of endpoints as groups of methods. */
export type BoundGroups<Groups extends Readonly<Record<string, EndpointGroup>>> = {
  [Name in keyof Groups]: Methods<Groups[Name]>;
};

interface Caller {
  call: Call;
}

/**
 * Prepares clients with groups of methods over their own `call`. A group is bound when a client first uses it:
 * a client is made for every piece of work, and most use one group.
 */
export function prepareGroups<Groups extends Readonly<Record<string, EndpointGroup>>>(groups: Groups) {
  const prototype: object = {};
  for (const [name, group] of Object.entries(groups)) {
    Object.defineProperty(prototype, name, {
      get(this: Caller) {
        const value = bindEndpoints(group, this.call);
        Object.defineProperty(this, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return <Rest extends Caller>(rest: Rest): BoundGroups<Groups> & Rest => Object.assign(Object.create(prototype), rest);
}

function bindEndpoints(group: EndpointGroup, call: Call) {
  const methods = Object.entries(group).map(([name, endpoint]) => [
    name,
    (request: unknown, options?: CallOptions) => call(endpoint, request, options),
  ]);
  return Object.fromEntries(methods);
}
