import { ComponentError, type Problem, type Text, text } from '@livebus/component-kit';
import type { AppOfCorp, Directory } from './directory.ts';

/** The WeCom userid of an OA person who may host in this app; each of the three reasons against it has its own error. */
export async function resolveHost(directory: Directory, person: string, app: AppOfCorp): Promise<string> {
  const standing = await directory.findStanding(person, app);
  switch (standing.state) {
    case 'visible':
      return standing.userid;
    case 'unknown':
      throw hostProblem(
        'host_unknown',
        text(`没有编号为 ${person} 的 OA 人员`, `There is no OA person ${person}`),
        text('在人员中检查或导入此人', 'Look the person up under People, or import them'),
      );
    case 'unbound':
      throw hostProblem(
        'host_not_bound',
        text(
          `${standing.name} 在企业 ${app.corpid} 没有关联企微成员`,
          `${standing.name} is not bound to a WeCom member in corp ${app.corpid}`,
        ),
        text('在云桥企微通讯录中为此人关联企微成员', 'Bind the person to a WeCom member under People'),
      );
    case 'invisible':
      throw hostProblem(
        'host_not_visible',
        text(
          `${standing.name}（${standing.userid}）不在应用 ${app.agentid} 的可见范围内`,
          `${standing.name} (${standing.userid}) is outside the visible scope of app ${app.agentid}`,
        ),
        visibilityCure,
      );
  }
}

export const visibilityCure: Text = text(
  '在企业微信管理后台 → 应用管理 → 该应用 → 可见范围 中加入此成员或其部门',
  'In the WeCom admin console: App management → the app → visible scope, add the member or their department',
);

export function hostProblem(code: string, message: Text, cure: Text, vendor?: Problem['vendor']): ComponentError {
  const issues = [{ field: 'host', rule: code, message }];
  const kind = code === 'host_unknown' ? 'missing' : 'forbidden';
  return new ComponentError({ code, kind, message, cure, issues, ...(vendor === undefined ? {} : { vendor }) });
}
