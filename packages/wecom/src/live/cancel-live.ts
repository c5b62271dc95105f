import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { livingid } from './fields.ts';

/** Cancels a reserved live of this app; 92006 once it started or was cancelled. */
export const cancelLive = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/living/cancel',
  docs: 'https://developer.work.weixin.qq.com/document/path/93638',
  credential: 'app',
  repeatable: false,
  request: z.strictObject({ livingid }),
  response: z.looseObject({}),
});
