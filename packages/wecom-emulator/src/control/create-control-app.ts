import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Emulator } from '../create-emulator.ts';
import { createActRoutes } from './act-routes.ts';
import { createAssumptionRoutes } from './assumption-routes.ts';
import { createClockRoutes } from './clock-routes.ts';
import { createEventRoutes } from './event-routes.ts';
import { createFaultRoutes } from './fault-routes.ts';
import { guardControl, limitBody } from './guard.ts';
import { createJournalRoutes } from './journal-routes.ts';
import { createPhoneRoutes } from './phone-routes.ts';
import { answerProblem, ControlProblem } from './problem.ts';
import { createSnapshotRoutes } from './snapshot-routes.ts';
import { createStateRoutes } from './state-routes.ts';

export interface ControlOptions {
  emulator: Emulator;
  /** Where the phone's build lies; it may be missing. */
  phoneFolder: URL;
  /** The port is bound to loopback, so that any other name in `Host` is somebody's trick. */
  loopbackOnly: boolean;
}

/** All that is not WeCom: the control API under `/emulator`, and the phone. */
export function createControlApp({
  emulator,
  phoneFolder,
  loopbackOnly,
}: ControlOptions): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(guardControl({ loopbackOnly }));

  // First, because a snapshot may be larger than anything else.
  app.route('/emulator', createSnapshotRoutes(emulator));
  app.use('/emulator/*', limitBody(1));
  app.route('/emulator', createStateRoutes(emulator));
  app.route('/emulator/journal', createJournalRoutes(emulator));
  app.route('/emulator/faults', createFaultRoutes(emulator));
  app.route('/emulator/clock', createClockRoutes(emulator));
  app.route('/emulator/acts', createActRoutes(emulator));
  app.route('/emulator/assumptions', createAssumptionRoutes(emulator));
  app.route('/emulator/events', createEventRoutes(emulator));
  app.all('/emulator/*', ({ req }) => {
    throw new ControlProblem(404, `The control API has no ${req.method} ${req.path}.`);
  });
  app.route('/', createPhoneRoutes(phoneFolder));

  app.notFound(() => answerProblem(new ControlProblem(404, 'There is nothing at this address.')));
  app.onError((error) => {
    if (error instanceof ControlProblem) return answerProblem(error);
    console.error(error);
    return answerProblem(new ControlProblem(500, 'The emulator failed; its console says more.'));
  });
  return app;
}
