import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';

/**
 * Turns an auth code, good once and for 10 minutes, into the corp's permanent code; a second use is 40078.
 * The permanent code of a custom-developed app is its secret (page 97163).
 */
export const getPermanentCode = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/service/v2/get_permanent_code',
  docs: 'https://developer.work.weixin.qq.com/document/path/100776',
  credential: 'suite',
  repeatable: false,
  request: z.strictObject({ auth_code: z.string().min(1) }),
  response: z.looseObject({
    permanent_code: z.string().min(1),
    auth_corp_info: z.looseObject({ corpid: z.string().min(1), corp_name: z.string().optional() }),
    auth_user_info: z
      .looseObject({
        userid: z.string().optional(),
        open_userid: z.string().optional(),
        name: z.string().optional(),
        avatar: z.string().optional(),
      })
      .optional(),
    register_code_info: z
      .looseObject({
        register_code: z.string().optional(),
        template_id: z.string().optional(),
        state: z.string().optional(),
      })
      .optional(),
    state: z.string().optional(),
  }),
});
