import { getAgent } from './get-agent.ts';
import { getPermissions } from './get-permissions.ts';

/** What an app learns of itself. */
export const agentEndpoints = { getAgent, getPermissions } as const;
