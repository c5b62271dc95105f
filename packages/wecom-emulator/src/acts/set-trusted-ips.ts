import { z } from 'zod';
import { defineAct } from './act.ts';
import { ActError } from './act-error.ts';
import { appFields, findApp } from './find-app.ts';

/** The addresses from which an app or a suite may be called; null for any. */
const ips = z.array(z.string()).nullable();

export const setTrustedIps = defineAct({
  name: 'set-trusted-ips',
  title: { 'zh-CN': '设置可信 IP', en: 'Set the trusted addresses' },
  params: z.union([z.strictObject({ ...appFields, ips }), z.strictObject({ suiteid: z.string().min(1), ips })]),
  act(stage, params) {
    const trusting = 'suiteid' in params ? stage.world.suites.get(params.suiteid) : findApp(stage, params).app;
    if (trusting === undefined) throw new ActError('missing', 'There is no such suite.');
    if (params.ips === null) delete trusting.trustedIps;
    else trusting.trustedIps = params.ips;
    return { ips: params.ips };
  },
});
