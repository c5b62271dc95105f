import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';

/** The members of one department, without those of the departments below it. */
export const simplelistUsers = defineEndpoint({
  method: 'GET',
  path: '/cgi-bin/user/simplelist',
  docs: 'https://developer.work.weixin.qq.com/document/path/90200',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({ department_id: z.int().positive() }),
  response: z.looseObject({
    userlist: z
      .array(
        z.looseObject({
          userid: z.string(),
          name: z.string().optional(),
          department: z.array(z.number()).default([]),
          open_userid: z.string().optional(),
        }),
      )
      .default([]),
  }),
});
