import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { livingid, watched } from './fields.ts';

/** One page of who watched; only `ending = 1` says that it is the last. */
export const getWatchStat = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/living/get_watch_stat',
  docs: 'https://developer.work.weixin.qq.com/document/path/93636',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({ livingid, next_key: z.string().optional() }),
  response: z.looseObject({
    ending: z.number(),
    next_key: z.string().default(''),
    stat_info: z
      .looseObject({
        users: z.array(z.looseObject({ userid: z.string(), ...watched })).default([]),
        external_users: z
          .array(
            z.looseObject({
              external_userid: z.string(),
              /** 1 WeChat user, 2 WeCom user of another corp. */
              type: z.number().optional(),
              name: z.string().optional(),
              ...watched,
            }),
          )
          .default([]),
      })
      .prefault({}),
  }),
});
