import { z } from 'zod';
import { ActError } from '../acts/act-error.ts';
import type { App, World } from '../world.ts';
import { findInstalled } from './install-app.ts';

/** Names one authorisation: a corp has an app of a suite once. */
export const authorisation = { suiteid: z.string().min(1), corpid: z.string().min(1) };

export function requireInstalled(world: World, named: { suiteid: string; corpid: string }): App {
  const app = findInstalled(world, named);
  if (app === undefined) {
    throw new ActError('missing', `The corp ${named.corpid} has no app of ${named.suiteid}.`);
  }
  return app;
}
