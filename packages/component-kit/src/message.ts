import type { Problem } from './problem.ts';
import type { Text } from './text.ts';

/** One HTTP exchange with the vendor, credentials already blanked. */
export interface Exchange {
  method: string;
  path: string;
  query: Record<string, string>;
  request?: unknown;
  response?: unknown;
  httpStatus?: number;
  /** The vendor's own result code; 0 for success. */
  errcode?: number;
  failure?: { reason: string; mayHaveReached: boolean; code?: string | undefined };
  /** Milliseconds since the epoch. */
  startedAt: number;
  durationMs: number;
}

/** Something that was done otherwise than asked, or that the user should know. */
export interface Warning {
  field?: string;
  rule: string;
  message: Text;
}

/** The message log (报文) of one attempt: what went in, what the vendor answered, what came out. */
export interface Message {
  component: string;
  startedAt: number;
  endedAt: number;
  /** As given, so it must hold no secrets; absent where it was refused as no plain data. */
  input?: unknown;
  exchanges: readonly Exchange[];
  warnings: readonly Warning[];
  output?: unknown;
  problem?: Problem;
}
