import { defineRoute } from '../route.ts';
import { visibleDepartments } from '../scope.ts';
import { findVisibleMember, memberRules } from './find-visible.ts';
import { memberName, nameRules } from './names.ts';

/** 读取成员: without the sensitive fields, which apps made since 2022-06-20 get only through OAuth2. */
export default defineRoute({
  method: 'GET',
  path: '/cgi-bin/user/get',
  page: 90196,
  token: 'app',
  emptyOnError: ['department'],
  params: { userid: { type: 'text' } },
  rules: {
    ...memberRules,
    ...nameRules,
    'departments-cut': { evidence: 'documented', page: 90196, text: 'only departments that the app sees are listed' },
  },
  answer(call) {
    const { app, corp, apply, params } = call;
    const member = findVisibleMember(call, params.userid);
    const visible = visibleDepartments(corp, app).map(({ id }) => id);
    const department = member.departments.filter((id) => visible.includes(id));
    if (department.length < member.departments.length) apply('departments-cut');
    const [main_department] = member.departments;
    return {
      userid: member.userid,
      ...memberName(app, member, () => apply('names-withheld')),
      department,
      order: department.map(() => 0),
      ...(main_department !== undefined && visible.includes(main_department) ? { main_department } : {}),
      status: member.status,
      ...(app.kind === 'third_party' ? { open_userid: member.userid } : {}),
    };
  },
});
