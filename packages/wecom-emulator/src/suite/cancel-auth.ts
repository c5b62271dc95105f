import { z } from 'zod';
import { defineAct } from '../acts/act.ts';
import { revokeTokens } from '../auth/issue-token.ts';
import { appKey } from '../world.ts';
import { authorisation, requireInstalled } from './require-installed.ts';

/** The corp takes the app away: its tokens answer 40014, its permanent code 48004. */
export const cancelAuth = defineAct({
  name: 'cancel-auth',
  title: { 'zh-CN': '取消应用授权', en: 'Cancel an authorisation' },
  params: z.strictObject(authorisation),
  act({ world, fireSuite }, { suiteid, corpid }) {
    const app = requireInstalled(world, { suiteid, corpid });
    app.cancelled = true;
    revokeTokens(world, appKey(app));
    fireSuite({ suiteid, event: 'cancel_auth', corpid });
    return { agentid: app.agentid };
  },
});
