import { z } from 'zod';
import { defineAct } from '../acts/act.ts';
import { ActError } from '../acts/act-error.ts';
import { revokeTokens } from '../auth/issue-token.ts';
import { appKey } from '../world.ts';
import { issueAuthCode, newPermanentCode } from './install-app.ts';
import { authorisation, requireInstalled } from './require-installed.ts';

/** A custom-developed app's secret is reset: the provider exchanges the auth_code within ten minutes (page 94758). */
export const resetPermanentCode = defineAct({
  name: 'reset-permanent-code',
  title: { 'zh-CN': '重置永久授权码', en: 'Reset a permanent code' },
  params: z.strictObject(authorisation),
  act({ world, assume, now, fireSuite }, { suiteid, corpid }) {
    const app = requireInstalled(world, { suiteid, corpid });
    if (app.kind !== 'custom_developed') {
      throw new ActError('state', 'Only the permanent code of a custom-developed app can be reset.');
    }
    app.secret = newPermanentCode();
    if (assume.resetRevokesToken) revokeTokens(world, appKey(app));
    const authCode = issueAuthCode(world, { app, suiteid, state: '', now });
    fireSuite({ suiteid, event: 'reset_permanent_code', authCode });
    return { authCode, permanentCode: app.secret };
  },
});
