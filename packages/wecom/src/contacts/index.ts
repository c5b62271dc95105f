export { convertToOpenid } from './convert-to-openid.ts';
export { getTag } from './get-tag.ts';
export { getUser } from './get-user.ts';
export { listDepartments } from './list-departments.ts';
export { listUserId } from './list-user-id.ts';
export { simplelistUsers } from './simplelist-users.ts';
