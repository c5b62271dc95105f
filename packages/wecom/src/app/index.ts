export { getAgent } from './get-agent.ts';
export { getPermissions } from './get-permissions.ts';
