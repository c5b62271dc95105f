import { randomInt } from 'node:crypto';
import type { Answer } from './route.ts';

/** Success: `errcode` and `errmsg` first; `service/*` leaves them out (page 90600). */
export function success(path: string, answer: Answer, wrongType: boolean): Answer {
  if (path.startsWith('/cgi-bin/service/')) return answer;
  return { errcode: 0, errmsg: wrongType ? 'ok. Warning: wrong json format. ' : 'ok', ...answer };
}

export interface Refused {
  errcode: number;
  errmsg: string;
  ip: string;
  /** Unix seconds: the hint begins with them. */
  now: number;
  emptyOnError?: readonly string[] | undefined;
}

/** Refusal: WeCom appends a 25-digit hint and the caller's address, and answers repeated fields empty. */
export function failure({ errcode, errmsg, ip, now, emptyOnError = [] }: Refused): Answer {
  const hint = `${now}${String(randomInt(1e12)).padStart(15, '0')}`;
  // 40014 often comes bare (probe of 2026-09-11): clients must not count on the suffix.
  const bare = errcode === 40014 && now % 2 === 0;
  const suffix = `, hint: [${hint}], from ip: ${ip}, more info at https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
  return {
    errcode,
    errmsg: bare ? errmsg : `${errmsg}${suffix}`,
    ...Object.fromEntries(emptyOnError.map((name) => [name, []])),
  };
}
