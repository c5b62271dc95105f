import { z } from 'zod';
import { type App, appKey, type Corp } from '../world.ts';
import type { Stage } from './act.ts';
import { ActError } from './act-error.ts';

export const appFields = { corpid: z.string().min(1), agentid: z.int() };

export function findApp({ world }: Stage, params: { corpid: string; agentid: number }): { app: App; corp: Corp } {
  const app = world.apps.get(appKey(params));
  const corp = world.corps.get(params.corpid);
  if (app === undefined || corp === undefined) {
    throw new ActError('missing', `There is no app ${params.agentid} in the corp ${params.corpid}.`);
  }
  return { app, corp };
}

/** A provider hears of a change to its app at the suite's URL (page 100964). */
export function tellProvider(stage: Stage, { suiteid, corpid }: App): void {
  if (suiteid !== undefined) stage.fireSuite({ suiteid, event: 'change_auth', corpid, state: '' });
}
