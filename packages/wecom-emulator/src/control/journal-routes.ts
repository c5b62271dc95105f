import { Hono } from 'hono';
import { z } from 'zod';
import type { Emulator } from '../create-emulator.ts';
import type { JournalEntry } from '../journal.ts';
import { DEEPEST, isDeeperThan } from './depth.ts';
import { parseInput } from './parse-input.ts';
import { ControlProblem } from './problem.ts';
import { readJson } from './read-json.ts';

const filter = z.strictObject({
  path: z.string().exactOptional(),
  errcode: z.int().exactOptional(),
  rule: z.string().exactOptional(),
  committed: z.boolean().exactOptional(),
  agentid: z.int().exactOptional(),
});

const number = z
  .string()
  .regex(/^-?\d+$/, 'is a whole number')
  .transform(Number);

const listing = z.strictObject({
  ...filter.shape,
  errcode: number.pipe(z.int()).exactOptional(),
  agentid: number.pipe(z.int()).exactOptional(),
  committed: z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .exactOptional(),
  limit: number.pipe(z.int().min(1).max(1000)).default(100),
});

const expectation = z.strictObject({ filter, times: z.int().nonnegative() });

export function createJournalRoutes({ journal }: Emulator): Hono {
  const routes = new Hono();

  routes.get('/', (context) => {
    const { limit, ...wanted } = parseInput(listing, context.req.query());
    return context.json({ entries: journal.list(wanted).slice(-limit).reverse().map(showable) });
  });

  routes.post('/expect', async (context) => {
    const expected = parseInput(expectation, await readJson(context));
    try {
      journal.expect(expected.filter, expected.times);
    } catch (error) {
      throw new ControlProblem(409, error instanceof Error ? error.message : String(error));
    }
    return context.body(null, 204);
  });

  routes.delete('/', (context) => {
    journal.clear();
    return context.body(null, 204);
  });

  return routes;
}

/** A call may have carried JSON too deep to be written out again. */
function showable(entry: JournalEntry): JournalEntry {
  if (!isDeeperThan(DEEPEST, entry)) return entry;
  return { ...entry, request: '(nested too deep to show)', response: '(not shown)' };
}
