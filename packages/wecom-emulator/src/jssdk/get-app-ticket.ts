import { defineRoute } from '../route.ts';
import { issueTicket, ticketRules } from './issue-ticket.ts';

/** 获取应用的jsapi_ticket: what live calls of the JS-SDK are signed with. */
export default defineRoute({
  method: 'GET',
  path: '/cgi-bin/ticket/get',
  page: 96909,
  token: 'app',
  params: { type: { type: 'text', required: true } },
  rules: {
    ...ticketRules,
    type: { errcode: 40058, evidence: 'assumed', text: 'type is agent_config' },
  },
  answer(call) {
    if (call.params.type !== 'agent_config') throw call.refuse('type', 'type Invalid input invalid Request Parameter');
    const { corpid, agentid } = call.app;
    return issueTicket(call, 'agent_config', { corpid, agentid: String(agentid) });
  },
});
