import { Hono } from 'hono';
import { z } from 'zod';
import type { Emulator } from '../create-emulator.ts';
import { attempt, parseInput } from './parse-input.ts';
import { readJson } from './read-json.ts';

const patch = z.record(z.string(), z.unknown());

export function createAssumptionRoutes(emulator: Emulator): Hono {
  const routes = new Hono();

  routes.get('/', (context) => context.json(emulator.assume));

  routes.patch('/', async (context) => {
    const wanted = parseInput(patch, await readJson(context));
    attempt(() => emulator.setAssumptions(wanted));
    return context.json(emulator.assume);
  });

  return routes;
}
