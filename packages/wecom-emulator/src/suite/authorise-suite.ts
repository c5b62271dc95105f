import { z } from 'zod';
import { defineAct } from '../acts/act.ts';
import { visibleScope } from '../seed.ts';
import { installApp } from './install-app.ts';

/** From the app market, so that the provider hears of it by create_auth (page 100964). */
export const authoriseSuite = defineAct({
  name: 'authorise-suite',
  title: { 'zh-CN': '企业授权服务商应用', en: "Authorise a provider's suite" },
  params: z.strictObject({
    suiteid: z.string().min(1),
    corpid: z.string().min(1),
    visible: visibleScope.optional(),
    state: z.string().default(''),
  }),
  act({ world, now, fireSuite }, { visible, ...given }) {
    const { app, authCode } = installApp({ world, now, ...given, ...(visible === undefined ? {} : { visible }) });
    fireSuite({ suiteid: given.suiteid, event: 'create_auth', authCode, state: given.state });
    return { agentid: app.agentid, authCode, permanentCode: app.secret };
  },
});
