import type { z } from 'zod';
import { type ErrcodeKind, explainErrcode } from './errcodes.ts';
import type { Text } from './text.ts';

/** The call that an error belongs to. */
export interface FailedCall {
  path: string;
  /** A repeatable call leaves nothing behind that a second one would double. */
  repeatable: boolean;
}

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
  /** True only where the call leaves something behind and WeCom said "busy" (-1) rather than "refused". */
  readonly mayHaveHappened: boolean;

  constructor(call: FailedCall, answer: { errcode: number; errmsg: string }) {
    const { text, hint, ip } = readErrmsg(answer.errmsg);
    super(`WeCom refused ${call.path} with ${answer.errcode}: ${text}`);
    const { kind, meaning, cure } = explainErrcode(answer.errcode);
    this.path = call.path;
    this.errcode = answer.errcode;
    this.errmsg = text;
    this.kind = kind;
    this.meaning = meaning;
    this.cure = cure;
    this.hint = hint;
    this.ip = ip;
    this.mayHaveHappened = !call.repeatable && answer.errcode === -1;
  }
}

/** Why there is no answer that can be read. */
export interface NetworkFailure {
  reason: 'connection' | 'timeout' | 'aborted' | 'unreadable';
  /** Whether a byte of the request may have left. */
  mayHaveReached: boolean;
  /** The system's code such as `ECONNRESET`, the HTTP status, or the fields that an answer lacks. */
  code?: string | undefined;
}

/** No answer that can be read: `mayHaveReached` says whether WeCom may have carried the call out all the same. */
export class WecomNetworkError extends Error {
  override readonly name = 'WecomNetworkError';
  readonly path: string;
  readonly reason: NetworkFailure['reason'];
  readonly mayHaveReached: boolean;
  readonly code: string | undefined;
  /** True only where the call leaves something behind; a read, or fetching a token, never does. */
  readonly mayHaveHappened: boolean;

  constructor(call: FailedCall, { reason, mayHaveReached, code }: NetworkFailure) {
    const detail = code === undefined ? reason : `${reason}, ${code}`;
    const reach = mayHaveReached ? 'WeCom may have carried it out' : 'it did not reach WeCom';
    super(`No answer from WeCom to ${call.path} (${detail}); ${reach}`);
    this.path = call.path;
    this.reason = reason;
    this.mayHaveReached = mayHaveReached;
    this.code = code;
    this.mayHaveHappened = mayHaveReached && !call.repeatable;
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
    super(`Not sent to ${path}: ${issues.map(({ field, message }) => `${field} ${message}`.trim()).join('; ')}`);
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
