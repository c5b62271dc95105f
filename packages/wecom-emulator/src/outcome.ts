import { failure } from './envelope.ts';
import type { FaultEffect } from './faults.ts';
import type { Answer, Route } from './route.ts';

/** What goes over the wire. */
export type Outcome =
  | { kind: 'answer'; body: Answer; errcode: number; errmsg: string; delayMs: number }
  | { kind: 'text'; body: string; delayMs: number }
  | { kind: 'reset'; delayMs: number }
  | { kind: 'silence' };

export interface FaultedAnswer {
  fault: FaultEffect | undefined;
  body: Answer;
  route: Route;
  ip: string;
  /** Unix seconds. */
  now: number;
}

/** What the caller gets of an answer once the fault in force has had its way with it. */
export function spoil({ fault, body, route, ip, now }: FaultedAnswer): Outcome {
  switch (fault?.kind) {
    case undefined:
      return answer(body);
    case 'delay':
      return answer(body, fault.ms);
    case 'errcode': {
      const { errcode, errmsg } = fault;
      return answer(failure({ errcode, errmsg, ip, now, emptyOnError: route.emptyOnError }));
    }
    case 'patch':
      return answer(errcodeOf(body) === 0 ? { ...body, ...fault.members } : body);
    case 'reset':
      return { kind: 'reset', delayMs: 0 };
    case 'timeout':
      return { kind: 'silence' };
    case 'malformed':
      return { kind: 'text', body: fault.body, delayMs: 0 };
  }
}

const errcodeOf = (body: Answer): number => (typeof body.errcode === 'number' ? body.errcode : 0);

const answer = (body: Answer, delayMs = 0): Outcome => ({
  kind: 'answer',
  body,
  errcode: errcodeOf(body),
  errmsg: typeof body.errmsg === 'string' ? body.errmsg : 'ok',
  delayMs,
});
