import { defineRoute } from '../route.ts';
import { lineage, visibleDepartments } from '../scope.ts';
import { departmentRules, requireVisibleDepartment } from './find-visible.ts';
import { departmentName, nameRules } from './names.ts';

/** 获取部门列表: one department with all below it, or all that the app sees. */
export default defineRoute({
  method: 'GET',
  path: '/cgi-bin/department/list',
  page: 90208,
  token: 'app',
  emptyOnError: ['department'],
  params: { id: { type: 'integer' } },
  rules: { ...departmentRules, ...nameRules },
  answer(call) {
    const { app, corp, apply, params } = call;
    const { id: root } = params;
    const departments =
      root === undefined
        ? visibleDepartments(corp, app)
        : requireVisibleDepartment(call, root).filter(({ id }) => lineage(corp, id).includes(root));
    return {
      department: departments.map((department) => ({
        id: department.id,
        ...departmentName(app, department, () => apply('names-withheld')),
        ...(app.kind === 'third_party' ? {} : { department_leader: [] }),
        parentid: department.parentid,
        order: 100_000_000 - corp.departments.indexOf(department) * 1000,
      })),
    };
  },
});
