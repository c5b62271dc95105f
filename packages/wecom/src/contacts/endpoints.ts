import { convertToOpenid } from './convert-to-openid.ts';
import { getTag } from './get-tag.ts';
import { getUser } from './get-user.ts';
import { listDepartments } from './list-departments.ts';
import { listUserId } from './list-user-id.ts';
import { simplelistUsers } from './simplelist-users.ts';

/** Members, departments and tags. */
export const contactsEndpoints = {
  convertToOpenid,
  getTag,
  getUser,
  listDepartments,
  listUserId,
  simplelistUsers,
} as const;
