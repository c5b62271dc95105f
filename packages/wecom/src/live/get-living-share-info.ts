import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { inviter, livingid } from './fields.ts';

/** Who came from a live into a shop mini-program, and by whose invitation; the code is good for 5 minutes. */
export const getLivingShareInfo = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/living/get_living_share_info',
  docs: 'https://developer.work.weixin.qq.com/document/path/94442',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({ ww_share_code: z.string().min(1) }),
  response: z.looseObject({
    livingid,
    viewer_userid: z.string().optional(),
    viewer_external_userid: z.string().optional(),
    ...inviter,
  }),
});
