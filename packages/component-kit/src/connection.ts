import type { z } from 'zod';
import type { Exchange } from './message.ts';
import type { Problem } from './problem.ts';
import type { Text } from './text.ts';

/** What a connection is opened with for one attempt. */
export interface Opening<Settings, Services> {
  settings: Settings;
  /** What the caller brings: directories, files, stores. Secrets live here and in the settings, never in an input. */
  services: Services;
  signal: AbortSignal;
  onExchange(exchange: Exchange): void;
}

/** A way to a vendor: what it needs to be told, and the tools that a component's `run` finds in its context. */
export interface Connection<Settings extends z.ZodObject, Services, Tools extends object> {
  id: string;
  title: Text;
  settings: Settings;
  open(opening: Opening<z.output<Settings>, Services>): Tools;
  /** Turns an error of the vendor's client into a problem; undefined where it is none of the vendor's. */
  explain(error: unknown): Problem | undefined;
}

export function defineConnection<Settings extends z.ZodObject, Services, Tools extends object>(
  connection: Connection<Settings, Services, Tools>,
): Connection<Settings, Services, Tools> {
  return connection;
}
