import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';

/** The departments that the app sees; with `id` that one and all below it. The root is 1. */
export const listDepartments = defineEndpoint({
  method: 'GET',
  path: '/cgi-bin/department/list',
  docs: 'https://developer.work.weixin.qq.com/document/path/90208',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({ id: z.int().positive().optional() }),
  response: z.looseObject({
    department: z
      .array(
        z.looseObject({
          id: z.number(),
          name: z.string().optional(),
          name_en: z.string().optional(),
          department_leader: z.array(z.string()).default([]),
          parentid: z.number(),
          order: z.number().optional(),
        }),
      )
      .default([]),
  }),
});
