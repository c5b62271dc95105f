import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { limitedText, liveLimits } from '../text-limits.ts';
import { livingid, livingType, unixSeconds } from './fields.ts';

/** Changes a reserved live of this app; host and activity images cannot be changed. 92006 once it started or was cancelled. */
export const modifyLive = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/living/modify',
  docs: 'https://developer.work.weixin.qq.com/document/path/93640',
  credential: 'app',
  repeatable: false,
  request: z.strictObject({
    livingid,
    theme: limitedText(liveLimits.theme).min(1).optional(),
    living_start: unixSeconds.optional(),
    /** Seconds. */
    living_duration: z.int().positive().optional(),
    type: livingType.optional(),
    description: limitedText(liveLimits.description).optional(),
    /** Seconds before the start. */
    remind_time: z.int().nonnegative().optional(),
  }),
  response: z.looseObject({}),
});
