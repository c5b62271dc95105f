import type { UploadedPart } from './route.ts';

/** One HTTP call, read as far as HTTP goes. */
export interface ReceivedCall {
  method: string;
  path: string;
  query: Record<string, string>;
  ip: string;
  body: ReceivedBody;
}

export type ReceivedBody =
  | { kind: 'none' }
  | { kind: 'json'; value: unknown }
  | { kind: 'broken' }
  | { kind: 'upload'; part: UploadedPart | undefined };
