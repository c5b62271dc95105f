import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { message } from './message.ts';

/**
 * Sends a message in the app's name. Recipients that cannot be reached are no error: `invaliduser` and its like name
 * them, joined by `|` and in lower case. 81013 where nobody can be reached, 82001 where nobody is named.
 */
export const sendMessage = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/message/send',
  docs: 'https://developer.work.weixin.qq.com/document/path/90236',
  credential: 'app',
  repeatable: false,
  request: message,
  response: z.looseObject({
    invaliduser: z.string().optional(),
    invalidparty: z.string().optional(),
    invalidtag: z.string().optional(),
    /** Members without an interface licence of the provider. */
    unlicenseduser: z.string().optional(),
    msgid: z.string().optional(),
    /** To update an interactive card with, once and within 72 hours. */
    response_code: z.string().optional(),
  }),
});
