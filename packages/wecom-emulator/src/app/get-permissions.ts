import { defineRoute } from '../route.ts';

/** 获取应用权限详情: of custom-developed and third-party apps. */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/agent/get_permissions',
  page: 99052,
  token: 'app',
  emptyOnError: ['app_permissions', 'app_permissions_ext'],
  params: {},
  rules: {
    'self-built': { errcode: 846000, evidence: 'documented', page: 90313, text: "the app is a provider's" },
  },
  answer({ app, refuse }) {
    if (app.kind === 'self_built') throw refuse('self-built', 'not customized app or third app');
    return { app_permissions: app.permissions, app_permissions_ext: [] };
  },
});
