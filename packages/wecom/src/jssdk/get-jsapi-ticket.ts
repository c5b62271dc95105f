import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { issuedTicket } from './issued-ticket.ts';

/** The corp's JS-SDK ticket, with which a page signs `config`. */
export const getJsapiTicket = defineEndpoint({
  method: 'GET',
  path: '/cgi-bin/get_jsapi_ticket',
  docs: 'https://developer.work.weixin.qq.com/document/path/96909',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({}),
  response: issuedTicket,
});
