import { z } from 'zod';
import { defineAct, type Stage } from '../acts/act.ts';
import { ActError } from '../acts/act-error.ts';
import { appKey } from '../world.ts';

const target = z.union([
  z.strictObject({ corpid: z.string().min(1), agentid: z.int() }),
  z.strictObject({ suiteid: z.string().min(1) }),
]);

/** An administrator saves the callback URL of an app or a suite, and WeCom verifies it (page 90930). */
export const verifyCallback = defineAct({
  name: 'verify-callback',
  title: { 'zh-CN': '验证回调 URL', en: 'Verify a callback URL' },
  params: target,
  act(stage, named) {
    const callback = callbackOf(stage, named);
    if (callback === undefined) throw new ActError('missing', 'There is no callback URL of this name.');
    return stage.verifyUrl(callback, 'suiteid' in named ? named.suiteid : named.corpid);
  },
});

const callbackOf = ({ world }: Stage, named: z.output<typeof target>) =>
  'suiteid' in named ? world.suites.get(named.suiteid)?.callback : world.apps.get(appKey(named))?.callback;
