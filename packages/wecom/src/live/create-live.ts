import { z } from 'zod';
import { userid } from '../contacts/userid.ts';
import { defineEndpoint } from '../endpoint.ts';
import { limitedText, liveLimits } from '../text-limits.ts';
import { livingid, livingType, unixSeconds } from './fields.ts';

/** Creates a reserved live. WeCom takes no idempotency key: a second call makes a second live. */
export const createLive = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/living/create',
  docs: 'https://developer.work.weixin.qq.com/document/path/93637',
  credential: 'app',
  repeatable: false,
  request: z.strictObject({
    anchor_userid: userid,
    theme: limitedText(liveLimits.theme).min(1),
    living_start: unixSeconds,
    /** Seconds. */
    living_duration: z.int().positive(),
    type: livingType.optional(),
    description: limitedText(liveLimits.description).optional(),
    /** Only for legacy suites of several apps. */
    agentid: z.int().optional(),
    /** Seconds before the start. */
    remind_time: z.int().nonnegative().optional(),
    activity_cover_mediaid: z.string().min(1).optional(),
    activity_share_mediaid: z.string().min(1).optional(),
    activity_detail: z
      .strictObject({
        description: z.string().optional(),
        image_list: z.array(z.string().min(1)).max(liveLimits.images).optional(),
      })
      .optional(),
  }),
  response: z.looseObject({ livingid }),
});
