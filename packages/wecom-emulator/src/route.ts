import type { Assumptions } from './assumptions.ts';
import type { StatusEvent } from './callback/status-event.ts';
import type { FrequencyCounter } from './frequency.ts';
import type { Params, Values } from './params.ts';
import type { Refusal, Rules } from './rules.ts';
import type { App, Corp, Suite, World } from './world.ts';

/** What a route sees of one call. `app` and `corp` stand for the token's owner. */
export interface RouteCall<P extends Params, R extends Rules> {
  params: Values<P>;
  world: World;
  assume: Assumptions;
  /** Unix seconds on the emulator's clock. */
  now: number;
  ip: string;
  /** To be thrown: a refusal by one of the route's own rules; `errcode` only where an assumption decides it. */
  refuse(rule: keyof R & string, errmsg: string, errcode?: number): Refusal;
  frequency: FrequencyCounter;
  /** Counts a live against the app's day; false when the day is used up. */
  admitLive(): boolean;
  /** Tells the journal that a rule without refusal was at work. */
  apply(rule: keyof R & string): void;
  /** Fires a callback once the answer is on its way. */
  fire(event: StatusEvent): void;
}

interface OwnerOf {
  app: { app: App; corp: Corp };
  suite: { suite: Suite };
  none: Record<never, never>;
}

export type Answer = Record<string, unknown>;

/** An uploaded file, for routes that take multipart bodies. */
export interface UploadedPart {
  filename: string;
  contentType: string;
  bytes: Uint8Array;
}

/** One endpoint of WeCom as data: the gate, the parameters and the rules are read from it, `handle` does the rest. */
export interface Route<T extends keyof OwnerOf = keyof OwnerOf, P extends Params = Params, R extends Rules = Rules> {
  method: 'GET' | 'POST';
  path: `/cgi-bin/${string}`;
  /** Number of the page on developer.work.weixin.qq.com. */
  page: number;
  token: T;
  /** Permission id that the app must hold. */
  permission?: string;
  /** Parameters from the query even though the method is POST. */
  paramsFrom?: 'query';
  upload?: true;
  /** A success carries neither `errcode` nor `errmsg` (page 90600). */
  bareSuccess?: true;
  /** Repeated fields of the answer, which an error answers empty. */
  emptyOnError?: readonly string[];
  params: P;
  rules: R;
  answer(call: RouteCall<P, R> & OwnerOf[T] & { upload?: UploadedPart }): Answer;
}

export function defineRoute<T extends keyof OwnerOf, const P extends Params, const R extends Rules>(
  route: Route<T, P, R>,
): Route<T, P, R> {
  return route;
}
