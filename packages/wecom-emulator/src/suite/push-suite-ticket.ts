import { z } from 'zod';
import { defineAct } from '../acts/act.ts';
import { ActError } from '../acts/act-error.ts';
import { pushTicket } from './push-tickets.ts';

/** The provider presses 刷新 in its console (page 90628). */
export const pushSuiteTicket = defineAct({
  name: 'push-suite-ticket',
  title: { 'zh-CN': '手动推送 suite_ticket', en: 'Push a suite ticket now' },
  params: z.strictObject({ suiteid: z.string().min(1) }),
  act(stage, { suiteid }) {
    const suite = stage.world.suites.get(suiteid);
    if (suite === undefined) throw new ActError('missing', `There is no suite ${suiteid}.`);
    return { ticket: pushTicket(suite, stage) };
  },
});
