import type { NetworkFailure } from './errors.ts';

/** One HTTP exchange with WeCom, credentials already blanked: the message log is made of these. */
export interface Exchange {
  method: 'GET' | 'POST';
  path: string;
  query: Record<string, string>;
  /** The JSON body sent; of an upload its name, type and size; absent for a GET. */
  request?: unknown;
  /** The JSON body received, absent when none could be read. */
  response?: unknown;
  httpStatus?: number;
  errcode?: number;
  failure?: NetworkFailure;
  /** Milliseconds since the epoch. */
  startedAt: number;
  durationMs: number;
}
