import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { livingid } from './fields.ts';

/** All that WeCom tells of a live of this app. Enum values that WeCom adds later pass as they are. */
export const getLivingInfo = defineEndpoint({
  method: 'GET',
  path: '/cgi-bin/living/get_living_info',
  docs: 'https://developer.work.weixin.qq.com/document/path/93635',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({ livingid }),
  response: z.looseObject({
    living_info: z.looseObject({
      theme: z.string(),
      /** 0 reserved, 1 living, 2 ended, 3 expired, 4 cancelled. */
      status: z.number(),
      anchor_userid: z.string(),
      /** Unix seconds of the real start, which may lie before the reserved one; of no meaning while reserved. */
      living_start: z.number().optional(),
      /** Seconds that it really took. */
      living_duration: z.number().optional(),
      reserve_start: z.number().optional(),
      reserve_living_duration: z.number().optional(),
      description: z.string().optional(),
      main_department: z.number().optional(),
      viewer_num: z.number().optional(),
      comment_num: z.number().optional(),
      mic_num: z.number().optional(),
      online_count: z.number().optional(),
      subscribe_count: z.number().optional(),
      open_replay: z.number().optional(),
      /** Only where `open_replay` is 1: 0 ready, 1 generating, 2 deleted, 3 failed. */
      replay_status: z.number().optional(),
      /** May come back as 0 where 3 was sent. */
      type: z.number().optional(),
      /** Only for an activity live that has not started. */
      push_stream_url: z.string().optional(),
    }),
  }),
});
