import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { userid } from './userid.ts';

/** A member's openid, which `getLivingCode` asks for; 43004 where the member has no WeChat bound. */
export const convertToOpenid = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/user/convert_to_openid',
  docs: 'https://developer.work.weixin.qq.com/document/path/90202',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({ userid }),
  response: z.looseObject({ openid: z.string() }),
});
