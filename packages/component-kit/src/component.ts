import type { z } from 'zod';
import type { Connection } from './connection.ts';
import type { Warning } from './message.ts';
import type { Text } from './text.ts';

/** What a run does to the outside world: confirmation, dry run, retry and hints to agents are derived from it. */
export type Effect = 'read' | 'create' | 'update' | 'delete';

/** What every run is given, besides its input and the tools of its connection. */
export interface RunBasics {
  /** Names this request through all of its attempts. */
  key: string;
  signal: AbortSignal;
  /** Milliseconds since the epoch. */
  now(): number;
  /** IANA zone for moments that bring none of their own. */
  timeZone: string;
  warn(warning: Warning): void;
}

/** Of a component with rows: hands them on as they come, so that they need never lie in memory all at once. */
interface RowSink<Row extends z.ZodObject> {
  emit(rows: readonly z.input<Row>[]): Promise<void>;
}

/** What looking for the result of an unanswered request can bring. */
export type Recovery<Output> =
  | { state: 'found'; output: Output }
  | { state: 'none' }
  | { state: 'several'; candidates: readonly Candidate<Output>[] };

/** One of several results that a request may have had, for a person to choose from. */
export interface Candidate<Output = unknown> {
  id: string;
  label: Text;
  output: Output;
}

/** What the schemas and the connection of a component are; `run` and `recover` are typed by it. */
interface Shape {
  input: z.ZodObject;
  output: z.ZodObject;
  services: unknown;
  tools: object;
  row: z.ZodObject;
  intent: z.ZodObject;
}

interface Described<S extends Shape> {
  /** `vendor.topic.verb`; the last part is the file's name. */
  id: `${string}.${string}.${string}`;
  title: Text;
  summary: Text;
  /** The vendor's page. */
  docs: string;
  /** Whether nothing brings back what a run takes away; to be said where the effect is delete. A person is asked first. */
  irreversible?: boolean;
  connection: Connection<z.ZodObject, S['services'], S['tools']>;
  input: S['input'];
  output: S['output'];
  /** Where the output has a list that may be long: its field and its rows. */
  rows?: { field: string; row: S['row'] };
}

type Context<S extends Shape> = RunBasics & RowSink<S['row']> & { input: z.output<S['input']> } & S['tools'];

/** Doing it twice is no more than doing it once, or reading first tells that it is done. */
interface Repeatable<S extends Shape> {
  effect: 'read' | 'update' | 'delete';
  run(context: Context<S>): Promise<z.input<S['output']>>;
}

/** Doing it twice makes two: what is about to be made is written down first, and looked for when the answer was lost. */
interface Creating<S extends Shape> {
  effect: 'create';
  /** What must be known to find the result again. */
  intent: S['intent'];
  /** Calls `intend` once, right before the one call that makes something; after that call only stores may fail. */
  run(context: Context<S> & { intend(intent: z.input<S['intent']>): Promise<void> }): Promise<z.input<S['output']>>;
  recover(context: RunBasics & { intent: z.output<S['intent']> } & S['tools']): Promise<Recovery<z.input<S['output']>>>;
}

type Of<S extends Shape> = Described<S> & (Repeatable<S> | Creating<S>);

/** One component: form, REST operation, CLI command, reference page and MCP tool are made from this object. */
export type Component<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodObject = z.ZodObject,
  Services = unknown,
  Tools extends object = object,
  Row extends z.ZodObject = z.ZodObject,
  Intent extends z.ZodObject = z.ZodObject,
> = Of<{ input: Input; output: Output; services: Services; tools: Tools; row: Row; intent: Intent }>;

export type CreatingComponent<Output extends z.ZodObject> = Extract<
  Component<z.ZodObject, Output>,
  { effect: 'create' }
>;

export function defineComponent<
  Input extends z.ZodObject,
  Output extends z.ZodObject,
  Services,
  Tools extends object,
  Row extends z.ZodObject,
  Intent extends z.ZodObject,
>(
  component: Component<Input, Output, Services, Tools, Row, Intent>,
): Component<Input, Output, Services, Tools, Row, Intent> {
  return component;
}
