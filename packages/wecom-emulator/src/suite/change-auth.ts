import { z } from 'zod';
import { defineAct } from '../acts/act.ts';
import { visibleScope } from '../seed.ts';
import { authorisation, requireInstalled } from './require-installed.ts';

/** The corp changes what the app may see or do; the provider then reads both again (page 100964). */
export const changeAuth = defineAct({
  name: 'change-auth',
  title: { 'zh-CN': '变更应用授权', en: 'Change an authorisation' },
  params: z.strictObject({
    ...authorisation,
    visible: visibleScope.optional(),
    permissions: z.array(z.string()).optional(),
    state: z.string().default(''),
  }),
  act({ world, fireSuite }, { suiteid, corpid, visible, permissions, state }) {
    const app = requireInstalled(world, { suiteid, corpid });
    if (visible !== undefined) app.visible = visible;
    if (permissions !== undefined) app.permissions = permissions;
    fireSuite({ suiteid, event: 'change_auth', corpid, state });
    return { visible: app.visible, permissions: app.permissions };
  },
});
