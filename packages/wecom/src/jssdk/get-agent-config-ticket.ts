import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { issuedTicket } from './issued-ticket.ts';

/** The app's JS-SDK ticket, with which a page signs `agentConfig`; opening a live needs this one. */
export const getAgentConfigTicket = defineEndpoint({
  method: 'GET',
  path: '/cgi-bin/ticket/get',
  docs: 'https://developer.work.weixin.qq.com/document/path/96909',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({ type: z.literal('agent_config') }),
  response: issuedTicket,
});
