import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';

const deptUser = z.looseObject({ userid: z.string(), department: z.number() });

/** A member in one department; a member of two departments appears twice. */
export type DeptUser = z.output<typeof deptUser>;

/** One page of the corp's members; a self-built credential must be the one of contact synchronisation (通讯录同步). */
export const listUserId = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/user/list_id',
  docs: 'https://developer.work.weixin.qq.com/document/path/96067',
  credential: 'app',
  repeatable: true,
  request: z.strictObject({
    cursor: z.string().optional(),
    limit: z.int().min(1).max(10_000).optional(),
  }),
  response: z.looseObject({
    /** Empty or absent after the last page. */
    next_cursor: z.string().default(''),
    dept_user: z.array(deptUser).default([]),
  }),
});
