export { getAgentConfigTicket } from './get-agent-config-ticket.ts';
export { getJsapiTicket } from './get-jsapi-ticket.ts';
