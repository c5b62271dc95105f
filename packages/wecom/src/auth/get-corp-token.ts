import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { issuedToken } from './issued-token.ts';

/** The token of a third-party app in one corp. A custom-developed app gets 48002 here and must use `getToken`. */
export const getCorpToken = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/service/get_corp_token',
  docs: 'https://developer.work.weixin.qq.com/document/path/90605',
  credential: 'suite',
  repeatable: true,
  request: z.strictObject({ auth_corpid: z.string().min(1), permanent_code: z.string().min(1) }),
  response: issuedToken,
});
