import type { App, World } from '../world.ts';

/** The app of a corp that a secret, or a permanent code, opens; also one whose authorisation was cancelled. */
export function findAppBySecret(world: World, corpid: string, secret: string): App | undefined {
  for (const app of world.apps.values()) {
    if (app.corpid === corpid && app.secret === secret) return app;
  }
  return undefined;
}
