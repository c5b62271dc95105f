import { defineRoute } from '../route.ts';
import { issueTicket, ticketRules } from './issue-ticket.ts';

/** 获取企业的jsapi_ticket */
export default defineRoute({
  method: 'GET',
  path: '/cgi-bin/get_jsapi_ticket',
  page: 96909,
  token: 'app',
  params: {},
  rules: ticketRules,
  answer: (call) => issueTicket(call, 'jsapi', { corpid: call.app.corpid }),
});
