import { randomInt } from 'node:crypto';
import type { Answer } from './route.ts';

/** Stands in `errmsg` wherever a value of the wrong JSON type was dropped, success included (page 90313). */
const WRONG_TYPE = 'Warning: wrong json format. ';

export interface Succeeded {
  /** Without `errcode` and `errmsg`, as some endpoints of `service/` answer (page 90600). */
  bare: boolean;
  wrongType: boolean;
}

/** Success: `errcode` and `errmsg` first. */
export function success(answer: Answer, { bare, wrongType }: Succeeded): Answer {
  return bare ? answer : { errcode: 0, errmsg: wrongType ? `ok. ${WRONG_TYPE}` : 'ok', ...answer };
}

export interface Refused {
  errcode: number;
  errmsg: string;
  ip: string;
  /** Unix seconds: the hint begins with them. */
  now: number;
  wrongType?: boolean;
  emptyOnError?: readonly string[] | undefined;
}

/** Refusal: WeCom appends a 25-digit hint and the caller's address, and answers repeated fields empty. */
export function failure({ errcode, errmsg, ip, now, wrongType = false, emptyOnError = [] }: Refused): Answer {
  const said = wrongType ? `${errmsg}. ${WRONG_TYPE}` : errmsg;
  const suffix = `, hint: [${newHint(now)}], from ip: ${ip}, more info at https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
  // 40014 often comes bare (probe of 2026-09-11): clients must not count on the suffix.
  const bare = errcode === 40014 && randomInt(2) === 0;
  return {
    errcode,
    errmsg: bare ? said : `${said}${suffix}`,
    ...Object.fromEntries(emptyOnError.map((name) => [name, []])),
  };
}

/** The unix second and 15 random digits, as in a hint of March 2025. */
const newHint = (now: number): string => `${now}${randomDigits(7)}${randomDigits(8)}`;
const randomDigits = (count: number): string => String(randomInt(10 ** count)).padStart(count, '0');
