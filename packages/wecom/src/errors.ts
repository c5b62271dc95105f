import type { z } from 'zod';
import { type ErrcodeKind, explainErrcode, type Text } from './errcodes.ts';

/** WeCom answered and refused: nothing happened there, except after errcode -1, which leaves it open. */
export class WecomApiError extends Error {
  override readonly name = 'WecomApiError';
  readonly path: string;
  readonly errcode: number;
  /** WeCom's own text, without hint and address; for people to read, never to match on. */
  readonly errmsg: string;
  readonly kind: ErrcodeKind;
  /** What the code means for a live integration, and how it is cured, in zh-CN and en. */
  readonly meaning: Text;
  readonly cure: Text;
  /** WeCom's number for this very refusal, to quote to its support. */
  readonly hint: string | undefined;
  /** The caller's address as WeCom saw it: the one to add to the trusted addresses after 60020. */
  readonly ip: string | undefined;

  constructor(path: string, answer: { errcode: number; errmsg: string }) {
    const { text, hint, ip } = readErrmsg(answer.errmsg);
    super(`WeCom refused ${path} with ${answer.errcode}: ${text}`);
    const { kind, meaning, cure } = explainErrcode(answer.errcode);
    this.path = path;
    this.errcode = answer.errcode;
    this.errmsg = text;
    this.kind = kind;
    this.meaning = meaning;
    this.cure = cure;
    this.hint = hint;
    this.ip = ip;
  }

  /** -1 says "busy" and not "refused": the call may have been carried out all the same. */
  get mayHaveHappened(): boolean {
    return this.errcode === -1;
  }
}

export type NetworkFailure = 'connection' | 'timeout' | 'aborted' | 'unreadable';

/** No answer that can be read: `mayHaveReached` says whether WeCom may have carried the call out all the same. */
export class WecomNetworkError extends Error {
  override readonly name = 'WecomNetworkError';
  readonly path: string;
  readonly reason: NetworkFailure;
  readonly mayHaveReached: boolean;
  /** The system's or the HTTP client's code, such as `ECONNRESET`. */
  readonly code: string | undefined;

  constructor(path: string, failure: { reason: NetworkFailure; mayHaveReached: boolean; code?: string | undefined }) {
    const detail = failure.code === undefined ? failure.reason : `${failure.reason}, ${failure.code}`;
    const reach = failure.mayHaveReached ? 'WeCom may have carried it out' : 'it did not reach WeCom';
    super(`No answer from WeCom to ${path} (${detail}); ${reach}`);
    this.path = path;
    this.reason = failure.reason;
    this.mayHaveReached = failure.mayHaveReached;
    this.code = failure.code;
  }

  get mayHaveHappened(): boolean {
    return this.mayHaveReached;
  }
}

/** A request that WeCom's contract forbids; nothing was sent. */
export class WecomRequestError extends Error {
  override readonly name = 'WecomRequestError';
  readonly path: string;
  readonly issues: readonly { field: string; message: string }[];
  readonly mayHaveHappened = false;

  constructor(path: string, error: z.ZodError) {
    const issues = error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }));
    super(`Not sent to ${path}: ${issues.map(({ field, message }) => `${field} ${message}`).join('; ')}`);
    this.path = path;
    this.issues = issues;
  }
}

/** `<text>, hint: [<number>], from ip: <address>, more info at …` (page 90313; either part may be missing). */
function readErrmsg(errmsg: string): { text: string; hint: string | undefined; ip: string | undefined } {
  const hint = /hint:\s*\[([^\]]*)\]/i.exec(errmsg)?.[1];
  const ip = /from ip:\s*([0-9a-f.:]+)/i.exec(errmsg)?.[1];
  const text = errmsg.replace(/,?\s*hint:\s*\[.*$/is, '').replace(/,?\s*from ip:.*$/is, '');
  return { text, hint, ip };
}
