import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';

/** A code that an installation starts with; it lives for 20 minutes. */
export const getPreAuthCode = defineEndpoint({
  method: 'GET',
  path: '/cgi-bin/service/get_pre_auth_code',
  docs: 'https://developer.work.weixin.qq.com/document/path/90601',
  credential: 'suite',
  repeatable: true,
  request: z.strictObject({}),
  response: z.looseObject({
    pre_auth_code: z.string().min(1),
    /** Seconds. */
    expires_in: z.number().positive(),
  }),
});
