import * as live from './live/index.ts';

/** What an app may call, by topic; a client has one method for each. */
export const appEndpoints = { live } as const;
