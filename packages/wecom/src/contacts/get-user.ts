import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { userid } from './userid.ts';

/** A member as far as the app may see; 60011 or 60111 where it does not see or know the userid. */
export const getUser = defineEndpoint({
  method: 'GET',
  path: '/cgi-bin/user/get',
  docs: 'https://developer.work.weixin.qq.com/document/path/90196',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({ userid }),
  response: z.looseObject({
    userid: z.string(),
    name: z.string().optional(),
    /** Only the departments that the app sees. */
    department: z.array(z.number()).default([]),
    main_department: z.number().optional(),
    /** 1 active, 2 disabled, 4 not activated, 5 left. */
    status: z.number().optional(),
    open_userid: z.string().optional(),
  }),
});
