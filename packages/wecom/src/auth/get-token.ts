import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { issuedToken } from './issued-token.ts';

/** The token of a self-built app, or of a custom-developed one with its permanent code as secret (page 97164). */
export const getToken = defineEndpoint({
  method: 'GET',
  path: '/cgi-bin/gettoken',
  docs: 'https://developer.work.weixin.qq.com/document/path/91039',
  credential: 'none',
  repeatable: true,
  request: z.strictObject({ corpid: z.string().min(1), corpsecret: z.string().min(1) }),
  response: issuedToken,
});
