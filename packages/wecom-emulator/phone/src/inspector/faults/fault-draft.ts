import type { CallbackEffect, FaultEffect } from '../../../../src/faults.ts';
import type { FaultRuleInput } from '../../emulator/api.ts';

/** The effects of calls that the form offers; `patch` needs a whole JSON object and is added over HTTP. */
export const CALL_KINDS = [
  'errcode',
  'delay',
  'reset',
  'timeout',
  'malformed',
] as const satisfies FaultEffect['kind'][];
export const CALLBACK_KINDS = ['duplicate', 'late', 'reorder', 'drop'] as const satisfies CallbackEffect['kind'][];
export const MOMENTS = ['before-commit', 'after-commit'] as const;

export type CallKind = (typeof CALL_KINDS)[number];
export type CallbackKind = (typeof CALLBACK_KINDS)[number];

/** The form as it is being filled in; numbers are still what was typed. */
export interface FaultDraft {
  on: 'call' | 'callback';
  /** Path of a call or name of an event; empty for every one. */
  target: string;
  callKind: CallKind;
  callbackKind: CallbackKind;
  when: (typeof MOMENTS)[number];
  errcode: string;
  ms: string;
  skip: string;
  times: string;
}

export const emptyDraft: FaultDraft = {
  on: 'call',
  target: '',
  callKind: 'errcode',
  callbackKind: 'duplicate',
  when: 'after-commit',
  errcode: '-1',
  ms: '3000',
  skip: '0',
  times: '1',
};

/** The rule that a draft stands for. */
export function toRule(draft: FaultDraft): FaultRuleInput {
  const counts = {
    skip: Number(draft.skip),
    ...(draft.times === '' ? {} : { times: Number(draft.times) }),
  };
  const target = draft.target.trim();
  if (draft.on === 'callback') {
    return {
      on: 'callback',
      ...(target === '' ? {} : { event: target }),
      ...counts,
      effect: draft.callbackKind === 'late' ? { kind: 'late', ms: Number(draft.ms) } : { kind: draft.callbackKind },
    };
  }
  return { on: 'call', ...(target === '' ? {} : { path: target }), ...counts, effect: toCallEffect(draft) };
}

function toCallEffect({ callKind, when, errcode, ms }: FaultDraft) {
  switch (callKind) {
    case 'errcode':
      return { kind: callKind, when, errcode: Number(errcode) };
    case 'delay':
      return { kind: callKind, ms: Number(ms) };
    case 'reset':
    case 'timeout':
    case 'malformed':
      return { kind: callKind, when };
  }
}
