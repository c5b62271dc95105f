import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../fixtures/', import.meta.url);

/** One answer, and where known the request, from an official page or a real trace. */
export interface Fixture {
  endpoint: string;
  page: number;
  evidence: 'documented' | 'observed';
  request?: unknown;
  response: { errcode?: number; errmsg?: string } & Record<string, unknown>;
}

export const readText = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

export const readJson = (name: string) => JSON.parse(readText(name));

export const endpointFixtures: [string, Fixture][] = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.includes('vector'))
  .map((name) => [name, readJson(name)]);
