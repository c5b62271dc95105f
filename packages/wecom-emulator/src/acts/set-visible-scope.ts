import { z } from 'zod';
import { defineAct } from './act.ts';
import { appFields, findApp, tellProvider } from './find-app.ts';

/** The whole scope is replaced: what is left out is empty. */
export const setVisibleScope = defineAct({
  name: 'set-visible-scope',
  title: { 'zh-CN': '设置应用可见范围', en: 'Set the visible scope' },
  params: z.strictObject({
    ...appFields,
    users: z.array(z.string()).default([]),
    departments: z.array(z.int()).default([]),
    tags: z.array(z.int()).default([]),
  }),
  act(stage, { corpid, agentid, ...visible }) {
    const { app } = findApp(stage, { corpid, agentid });
    app.visible = visible;
    tellProvider(stage, app);
    return { visible };
  },
});
