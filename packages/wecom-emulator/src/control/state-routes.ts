import { Hono } from 'hono';
import type { Emulator } from '../create-emulator.ts';
import { describeLiveWithViewers, describeState } from './describe-state.ts';
import { imageTypeOf } from './image-type.ts';
import { ControlProblem } from './problem.ts';

/** What there is to see: nothing here changes anything. */
export function createStateRoutes(emulator: Emulator): Hono {
  const routes = new Hono();

  routes.get('/state', (context) => context.json(describeState(emulator)));

  routes.get('/lives/:livingid', (context) => {
    const live = emulator.world.lives.get(context.req.param('livingid'));
    if (live === undefined) throw new ControlProblem(404, 'There is no such live.', 'livingid');
    return context.json(describeLiveWithViewers(emulator, live));
  });

  routes.get('/media/:id', (context) => {
    const media = emulator.world.media.get(context.req.param('id'));
    if (media === undefined) throw new ControlProblem(404, 'There is no such media.', 'id');
    const bytes = Buffer.from(media.base64, 'base64');
    // By content and never as it was announced: a page that an app uploaded shall not run here.
    return context.body(bytes, 200, { 'Content-Type': imageTypeOf(bytes) ?? 'application/octet-stream' });
  });

  routes.get('/callbacks', (context) => context.json({ deliveries: [...emulator.callbacks.deliveries()].reverse() }));
  routes.get('/messages', (context) => context.json({ messages: [...emulator.world.messages].reverse() }));

  return routes;
}
