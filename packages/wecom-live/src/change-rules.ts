import { breakRule, ComponentError, type RunBasics, text } from '@livebus/component-kit';
import { z } from 'zod';
import { type Change, changeable, type Plan } from './plan-change.ts';
import { requireLaterStart } from './starts-later.ts';
import type { LiveType } from './words.ts';

const cannotBeChanged = text(
  '创建后不能更改；如需更改，请取消后新建',
  'Cannot be changed once the live is made; cancel it and create another',
);

/** A field of create that an update has to refuse by name: page 93640 has no such field, on purpose. */
export function unchangeable(field: z.ZodType) {
  const { label = cannotBeChanged } = field.meta() ?? {};
  return z
    .unknown()
    .optional()
    .superRefine((value, context) => {
      if (value !== undefined) breakRule(context, { rule: 'cannot_be_changed', message: cannotBeChanged });
    })
    .meta({ label, help: cannotBeChanged, readOnly: true });
}

type Given = Partial<Record<(typeof changeable)[number], unknown>> & { type?: LiveType | undefined };

/** At least one field, and no description where the live is to be an activity live. */
export function checkChange(given: Given, context: z.RefinementCtx): void {
  if (changeable.every((field) => given[field] === undefined)) {
    const message = text(
      `没有要更改的内容，至少填写一项：${changeable.join('、')}`,
      `There is nothing to change; give at least one of ${changeable.join(', ')}`,
    );
    breakRule(context, { rule: 'nothing_to_change', message });
  }
  if (given.type === 'activity' && given.description !== undefined) {
    breakRule(context, { rule: 'not_for_activity', message: notForActivity }, ['description']);
  }
}

const notForActivity = text(
  '活动直播使用活动直播简介，创建后不能更改',
  'An activity live has its own description, which cannot be changed',
);

/** The rules that take the live as it is: a new start is later than now, and an activity live gets no description. */
export function requireChangeAllowed(
  { next, changed }: Plan,
  change: Change,
  { now, timeZone }: Pick<RunBasics, 'now' | 'timeZone'>,
): void {
  if (change.startsAt !== undefined && changed.includes('startsAt')) {
    requireLaterStart({ startsAt: change.startsAt, now: now(), timeZone });
  }
  if (next.type === 'activity' && change.description !== undefined) {
    const issues = [{ field: 'description', rule: 'not_for_activity', message: notForActivity }];
    throw new ComponentError({ code: 'not_for_activity', kind: 'invalid', message: notForActivity, issues });
  }
}

/** Says what may come of a change that WeCom's pages leave open. */
export function warnOfChange({ next }: Plan, { now, warn }: Pick<RunBasics, 'now' | 'warn'>): void {
  if (next.remindBefore === undefined) {
    const message = text(
      '这场直播的提醒时间未知（不是由 LiveBus 创建），未随更新发送，企业微信可能将其重置为 0',
      'The reminder of this live is not known, since LiveBus did not make it, and was not sent; WeCom may reset it to 0',
    );
    warn({ field: 'remindBefore', rule: 'reminder_unknown', message });
  }
  if (next.startsAt !== undefined && next.startsAt * 1000 <= now()) {
    const message = text(
      '原定开始时间已过，照原样发送，企业微信可能拒绝',
      'The reserved start has passed; it is sent as it is, and WeCom may refuse it',
    );
    warn({ field: 'startsAt', rule: 'start_has_passed', message });
  }
}
