import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { livingid } from './fields.ts';

/** A credential to watch inside WeChat, good for 5 minutes and for as many openings. */
export const getLivingCode = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/living/get_living_code',
  docs: 'https://developer.work.weixin.qq.com/document/path/93641',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({ livingid, openid: z.string().min(1) }),
  response: z.looseObject({ living_code: z.string() }),
});
