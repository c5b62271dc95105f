import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';

/** The token of a provider's suite, bought with the ticket that WeCom pushes every ten minutes. */
export const getSuiteToken = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/service/get_suite_token',
  docs: 'https://developer.work.weixin.qq.com/document/path/90600',
  credential: 'none',
  repeatable: true,
  request: z.strictObject({
    suite_id: z.string().min(1),
    suite_secret: z.string().min(1),
    suite_ticket: z.string().min(1),
  }),
  response: z.looseObject({ suite_access_token: z.string().min(1), expires_in: z.number().positive() }),
});
