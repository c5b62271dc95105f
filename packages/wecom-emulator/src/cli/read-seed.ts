import { readFile } from 'node:fs/promises';
import { describeIssues } from '../describe-issues.ts';
import { type Seed, seed } from '../seed.ts';
import { UsageError } from './usage-error.ts';

/** Reads a seed file, YAML or JSON; UsageError that says where in the file it is wrong. */
export async function readSeed(path: string): Promise<Seed> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`The seed file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const { data, error } = seed.safeParse(await parseSeed(path, text));
  if (error !== undefined) throw new UsageError(`${path}: ${describeIssues(error)}`);
  return data;
}

async function parseSeed(path: string, text: string): Promise<unknown> {
  try {
    if (path.endsWith('.json')) return JSON.parse(text);
    const { parse } = await import('yaml');
    return parse(text);
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
