import { Hono } from 'hono';
import type { Emulator } from '../create-emulator.ts';
import { faultRule } from '../faults.ts';
import { parseInput } from './parse-input.ts';
import { ControlProblem } from './problem.ts';
import { readJson } from './read-json.ts';

export function createFaultRoutes({ faults }: Emulator): Hono {
  const routes = new Hono();

  routes.get('/', (context) => context.json({ faults: faults.list() }));

  routes.post('/', async (context) => {
    const rule = parseInput(faultRule, await readJson(context));
    return context.json(faults.add(rule), 201);
  });

  routes.delete('/:id', (context) => {
    if (!faults.remove(Number(context.req.param('id')))) {
      throw new ControlProblem(404, 'There is no such fault: it never was, or its times are used up.', 'id');
    }
    return context.body(null, 204);
  });

  routes.delete('/', (context) => {
    faults.clear();
    return context.body(null, 204);
  });

  return routes;
}
