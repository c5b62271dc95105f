import type { SuiteCredentials } from './auth/credentials.ts';
import { createSuiteTokenSource } from './auth/suite-token.ts';
import { type BoundGroups, prepareGroups } from './bind-endpoints.ts';
import type { Call } from './call.ts';
import { type ConnectionOptions, openConnection } from './connection.ts';
import { suiteEndpoints } from './endpoints.ts';

export interface SuiteClientOptions extends ConnectionOptions {
  suite: SuiteCredentials;
}

/** WeCom's API as a provider may call it for one suite (third-party) or template (custom-developed). */
export interface SuiteClient extends BoundGroups<typeof suiteEndpoints> {
  call: Call;
  /** Ends the kept-alive connections. */
  close(): Promise<void>;
}

const withGroups = prepareGroups(suiteEndpoints);

/** Opens a client for one suite: what a provider needs to get an app installed in a corp. Errors as of `createWecomClient`. */
export function createSuiteClient(options: SuiteClientOptions): SuiteClient {
  const { suite } = options;
  const { clock, store, callWith, close } = openConnection(options, [suite.suiteSecret]);
  const call = callWith({ suite: createSuiteTokenSource({ suite, store, clock }) }, {});
  return withGroups({ call, close });
}
