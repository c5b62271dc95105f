import { defineRoute } from '../route.ts';
import { departmentRules, requireVisibleDepartment } from './find-visible.ts';
import { memberName, nameRules } from './names.ts';

/** 获取部门成员: of that department itself, not of those below it. */
export default defineRoute({
  method: 'GET',
  path: '/cgi-bin/user/simplelist',
  page: 90200,
  token: 'app',
  emptyOnError: ['userlist'],
  params: { department_id: { type: 'integer', required: true } },
  rules: { ...departmentRules, ...nameRules },
  answer(call) {
    const { app, corp, apply, params } = call;
    const visible = requireVisibleDepartment(call, params.department_id).map(({ id }) => id);
    return {
      userlist: corp.members
        .filter((member) => member.departments.includes(params.department_id))
        .map((member) => ({
          userid: member.userid,
          ...memberName(app, member, () => apply('names-withheld')),
          department: member.departments.filter((id) => visible.includes(id)),
          ...(app.kind === 'third_party' ? { open_userid: member.userid } : {}),
        })),
    };
  },
});
