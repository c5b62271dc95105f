import { parseArgs } from 'node:util';
import { type Assumptions, assumptions } from '../assumptions.ts';
import { describeIssues } from '../describe-issues.ts';
import type { StartOptions } from '../start-emulator.ts';
import { readSeed } from './read-seed.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_PORT = 9300;

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  seed: { type: 'string' },
  data: { type: 'string' },
  assume: { type: 'string', multiple: true },
  limits: { type: 'string' },
  'remote-callbacks': { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export type Command = { kind: 'help' } | { kind: 'version' } | { kind: 'start'; quiet: boolean; options: StartOptions };

/** What the command line asks for; UsageError when it cannot be done. */
export async function readArguments(args: string[]): Promise<Command> {
  const values = parse(args);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  return {
    kind: 'start',
    quiet: values.quiet === true,
    options: {
      port: readPort(values.port),
      assume: readAssumptions(values.assume ?? []),
      ...(values.host === undefined ? {} : { host: values.host }),
      ...(values.data === undefined ? {} : { dataFile: values.data }),
      ...(values.seed === undefined ? {} : { seed: await readSeed(values.seed) }),
      ...(readLimits(values.limits) === 'off' ? { limits: 'off' } : {}),
      ...(values['remote-callbacks'] === undefined ? {} : { allowRemoteCallbacks: true }),
    },
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readPort(given: string | undefined): number {
  if (given === undefined) return DEFAULT_PORT;
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535) throw new UsageError(`--port ${given}: give a number from 0 to 65535.`);
  return port;
}

function readLimits(given: string | undefined): 'off' | 'vendor' {
  if (given === undefined || given === 'vendor') return 'vendor';
  if (given === 'off') return 'off';
  throw new UsageError(`--limits ${given}: give vendor or off.`);
}

function readAssumptions(given: string[]): Partial<Assumptions> {
  const pairs = given.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--assume ${pair}: give name=value.`);
    return [pair.slice(0, at), readValue(pair.slice(at + 1))] as const;
  });
  const { data, error } = assumptions.safeParse(Object.fromEntries(pairs));
  if (error !== undefined) throw new UsageError(`--assume: ${describeIssues(error)}`);
  return data;
}

/** Numbers, true, false and null by their JSON; anything else is a word. */
function readValue(text: string): unknown {
  return /^(-?\d+|true|false|null)$/.test(text) ? JSON.parse(text) : text;
}
