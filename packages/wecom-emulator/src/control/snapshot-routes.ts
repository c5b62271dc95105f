import { Hono } from 'hono';
import type { Emulator } from '../create-emulator.ts';
import { limitBody } from './guard.ts';
import { attempt } from './parse-input.ts';
import { readJson } from './read-json.ts';

/** Room for some hundred thousand lives, or some dozen images. */
const SNAPSHOT_MEGABYTES = 256;

/** The whole state: taken, put back, begun anew. */
export function createSnapshotRoutes(emulator: Emulator): Hono {
  const routes = new Hono();

  routes.get('/snapshot', (context) => context.json(emulator.snapshot()));

  routes.put('/snapshot', limitBody(SNAPSHOT_MEGABYTES), async (context) => {
    const wanted = await readJson(context);
    attempt(() => emulator.restore(wanted));
    return context.body(null, 204);
  });

  routes.post('/reset', (context) => {
    emulator.reset();
    return context.body(null, 204);
  });

  return routes;
}
