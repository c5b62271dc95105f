import type { Assumptions } from './assumptions.ts';

/** How sure we are that WeCom behaves so: its pages say it, a real trace shows it, or it is our guess. */
export type Evidence = 'documented' | 'observed' | 'assumed';

/** One thing that an endpoint checks or does. `errcode` is what a breach answers; behaviour that refuses nothing has none. */
export interface Rule {
  errcode?: number;
  evidence: Evidence;
  /** Number of the page on developer.work.weixin.qq.com, where one says it. */
  page?: number;
  /** What holds, in one line. */
  text: string;
  /** The assumption that decides what a breach answers, or whether the rule is in force. */
  assumption?: keyof Assumptions;
}

export type Rules = Readonly<Record<string, Rule>>;

/** Thrown by a check: becomes WeCom's error envelope, and the journal keeps which rule it was. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly rule: string;
  readonly errcode: number;

  constructor(rule: string, errcode: number, errmsg: string) {
    super(errmsg);
    this.rule = rule;
    this.errcode = errcode;
  }
}
