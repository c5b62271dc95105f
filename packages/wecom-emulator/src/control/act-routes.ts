import { Hono } from 'hono';
import { z } from 'zod';
import { ActError } from '../acts/act-error.ts';
import { actCatalogue } from '../acts/acts.ts';
import type { Emulator } from '../create-emulator.ts';
import { parseInput } from './parse-input.ts';
import { ControlProblem } from './problem.ts';
import { readJson } from './read-json.ts';

const catalogue = Object.values(actCatalogue);

export function createActRoutes({ acts }: Emulator): Hono {
  const routes = new Hono();

  routes.get('/', (context) =>
    context.json(
      catalogue.map(({ name, title, params }) => ({ name, title, params: z.toJSONSchema(params, { io: 'input' }) })),
    ),
  );

  routes.post('/:name', async (context) => {
    const name = context.req.param('name');
    const act = catalogue.find((entry) => entry.name === name);
    if (act === undefined) throw new ControlProblem(404, `There is no act ${name}.`, 'name');
    const params: unknown = await readJson(context);
    parseInput<z.ZodType>(act.params, params);
    try {
      return context.json(await acts.perform(name, params));
    } catch (error) {
      if (error instanceof ActError) throw new ControlProblem(422, error.message);
      throw error;
    }
  });

  return routes;
}
