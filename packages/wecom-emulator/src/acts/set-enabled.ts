import { z } from 'zod';
import { defineAct } from './act.ts';
import { appFields, findApp, tellProvider } from './find-app.ts';

export const setEnabled = defineAct({
  name: 'set-enabled',
  title: { 'zh-CN': '启用或停用应用', en: 'Enable or disable an app' },
  params: z.strictObject({ ...appFields, enabled: z.boolean() }),
  act(stage, params) {
    const { app } = findApp(stage, params);
    app.enabled = params.enabled;
    tellProvider(stage, app);
    return { enabled: app.enabled };
  },
});
