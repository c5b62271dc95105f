import { Hono } from 'hono';
import { z } from 'zod';
import type { Emulator } from '../create-emulator.ts';
import { attempt, parseInput } from './parse-input.ts';
import { readJson } from './read-json.ts';

const move = z.union(
  [
    z.strictObject({ advanceSeconds: z.number() }),
    z.strictObject({ now: z.number() }),
    z.strictObject({ frozen: z.boolean() }),
  ],
  { error: 'Give one of advanceSeconds (a number), now (milliseconds since the epoch) and frozen (true or false).' },
);

export function createClockRoutes({ clock }: Emulator): Hono {
  const routes = new Hono();
  const describe = () => ({ now: clock.now(), frozen: clock.isFrozen() });

  routes.get('/', (context) => context.json(describe()));

  routes.post('/', async (context) => {
    const wanted = parseInput(move, await readJson(context));
    attempt(() => {
      if ('advanceSeconds' in wanted) clock.advance(wanted.advanceSeconds);
      else if ('now' in wanted) clock.set(wanted.now);
      else if (wanted.frozen) clock.freeze();
      else clock.resume();
    });
    return context.json(describe());
  });

  return routes;
}
