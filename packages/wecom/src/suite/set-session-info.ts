import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';

/** Sets how the installation that a pre-auth code begins shall go. */
export const setSessionInfo = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/service/set_session_info',
  docs: 'https://developer.work.weixin.qq.com/document/path/90602',
  credential: 'suite',
  repeatable: true,
  request: z.strictObject({
    pre_auth_code: z.string().min(1),
    session_info: z.strictObject({
      /** Apps of a legacy suite that may be installed. */
      appid: z.array(z.int()).optional(),
      /** 0 a formal authorisation, 1 one for testing. */
      auth_type: z.literal([0, 1]).optional(),
    }),
  }),
  response: z.looseObject({}),
});
