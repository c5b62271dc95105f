import type { Context } from 'hono';
import { DEEPEST, isDeeperThan } from './depth.ts';
import { ControlProblem } from './problem.ts';

/** The JSON body of a write; a problem when it is something else. */
export async function readJson(context: Context): Promise<unknown> {
  const text = await context.req.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ControlProblem(400, `The body is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (isDeeperThan(DEEPEST, value)) {
    throw new ControlProblem(422, `The body is nested more than ${DEEPEST} levels deep.`);
  }
  return value;
}
