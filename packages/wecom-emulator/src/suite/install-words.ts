import type { BrokenLink } from './install-request.ts';

/** What the authorisation page says in one language. */
export interface InstallWords {
  lang: string;
  title: string;
  asks: string;
  corp: string;
  permissions: string;
  permissionNames: Readonly<Record<string, string>>;
  scope: string;
  returnsTo: string;
  agree: string;
  emulated: string;
  failed: string;
  everywhere: string;
  broken: Record<BrokenLink, string>;
}

export const installWords: Record<'zh-CN' | 'en', InstallWords> = {
  'zh-CN': {
    lang: 'zh-CN',
    title: '应用授权',
    asks: '申请安装到你的企业',
    corp: '授权企业',
    permissions: '应用将获得以下权限',
    permissionNames: {
      'living:base:base': '直播：为可见范围内成员创建直播、获取相关数据',
      'contact:sensitive:user_name': '成员姓名',
      'contact:sensitive:department_name': '部门名称',
    },
    scope: '可见范围',
    returnsTo: '同意后返回',
    agree: '同意授权',
    emulated: '企业微信模拟器：这里不会影响任何真实企业',
    failed: '无法授权',
    everywhere: '所选企业已授权此应用，请先取消授权。',
    broken: {
      suite: 'suite_id 不存在。',
      'pre-auth-code': '预授权码无效，或不属于此应用（40077）。',
      'pre-auth-code-expired': '预授权码已过期，请返回服务商网站重新发起（42007）。',
      redirect: 'redirect_uri 不是 http 或 https 地址。',
      state: 'state 只能包含字母和数字，最长 128 字节。',
    },
  },
  en: {
    lang: 'en',
    title: 'Authorise an app',
    asks: 'asks to be installed in your company',
    corp: 'Company',
    permissions: 'The app will be allowed to',
    permissionNames: {
      'living:base:base': 'Create lives for members it can see, and read their data',
      'contact:sensitive:user_name': "Read members' names",
      'contact:sensitive:department_name': "Read departments' names",
    },
    scope: 'Visible to',
    returnsTo: 'Then you return to',
    agree: 'Agree',
    emulated: 'WeCom emulator: nothing here touches a real company',
    failed: 'This cannot be authorised',
    everywhere: 'The company has authorised this app already; cancel that first.',
    broken: {
      suite: 'There is no such suite_id.',
      'pre-auth-code': 'The pre_auth_code is not valid for this app (40077).',
      'pre-auth-code-expired': "The pre_auth_code has expired; start again on the provider's site (42007).",
      redirect: 'redirect_uri is not an http or https address.',
      state: 'state may hold letters and digits only, 128 at most.',
    },
  },
};
