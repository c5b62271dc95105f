import { getAgentConfigTicket } from './get-agent-config-ticket.ts';
import { getJsapiTicket } from './get-jsapi-ticket.ts';

/** Tickets to sign pages with. */
export const jssdkEndpoints = { getAgentConfigTicket, getJsapiTicket } as const;
