import { z } from 'zod';
import { defineAct } from './act.ts';
import { appFields, findApp, tellProvider } from './find-app.ts';

/** The administrator grants or withdraws a permission; of a self-built app, puts it into or out of 可调用接口的应用. */
export const setPermission = defineAct({
  name: 'set-permission',
  title: { 'zh-CN': '授予或收回应用权限', en: 'Grant or withdraw a permission' },
  params: z.strictObject({ ...appFields, permission: z.string().default('living:base:base'), granted: z.boolean() }),
  act(stage, params) {
    const { app } = findApp(stage, params);
    const others = app.permissions.filter((permission) => permission !== params.permission);
    app.permissions = params.granted ? [...others, params.permission] : others;
    tellProvider(stage, app);
    return { permissions: app.permissions };
  },
});
