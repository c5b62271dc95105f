import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';

/** The members and departments of a tag, as far as the app sees them. */
export const getTag = defineEndpoint({
  method: 'GET',
  path: '/cgi-bin/tag/get',
  docs: 'https://developer.work.weixin.qq.com/document/path/90213',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({ tagid: z.int().positive() }),
  response: z.looseObject({
    tagname: z.string().optional(),
    userlist: z.array(z.looseObject({ userid: z.string(), name: z.string().optional() })).default([]),
    partylist: z.array(z.number()).default([]),
  }),
});
