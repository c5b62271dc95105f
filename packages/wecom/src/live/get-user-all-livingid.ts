import { z } from 'zod';
import { userid } from '../contacts/userid.ts';
import { defineEndpoint } from '../endpoint.ts';
import { livingid } from './fields.ts';

/** One page of the lives that this app made for a host; the last page has an empty `next_cursor`. */
export const getUserAllLivingid = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/living/get_user_all_livingid',
  docs: 'https://developer.work.weixin.qq.com/document/path/93634',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({
    userid,
    cursor: z.string().optional(),
    /** Rows of a page; 100 when absent. */
    limit: z.int().min(1).max(100).optional(),
  }),
  response: z.looseObject({ next_cursor: z.string(), livingid_list: z.array(livingid) }),
});
