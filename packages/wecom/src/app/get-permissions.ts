import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';

/** The permissions of a provider's app; `living:base:base` stands for 直播. A self-built app gets 846000. */
export const getPermissions = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/agent/get_permissions',
  docs: 'https://developer.work.weixin.qq.com/document/path/99052',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({}),
  response: z.looseObject({
    app_permissions: z.array(z.string()).default([]),
    app_permissions_ext: z
      .array(
        z.looseObject({
          permission_name: z.string(),
          /** Unix seconds; 0 for one that never ends. */
          expire_time: z.number(),
        }),
      )
      .default([]),
  }),
});
