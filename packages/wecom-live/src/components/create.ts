import { defineComponent, text } from '@livebus/component-kit';
import { z } from 'zod';
import { activity, checkTypeRules, sendActivity } from '../activity.ts';
import { wecomApp } from '../connection.ts';
import { description, durationMinutes, host, remindBefore, startsAt, title, type } from '../fields.ts';
import { findCreated } from '../find-created.ts';
import { readMoment } from '../moment.ts';
import { explainHostRefusal } from '../people/explain-host-refusal.ts';
import { resolveHost } from '../people/resolve-host.ts';
import { describeScheduled, scheduledLive, scheduledOutput } from '../scheduled.ts';
import { requireLaterStart } from '../starts-later.ts';
import { liveTypes, toWire } from '../words.ts';

export default defineComponent({
  id: 'wecom.live.create',
  title: text('创建企业微信直播', 'Create WeCom live'),
  summary: text('为一位发起人预约一场直播', 'Schedules a live stream for one host'),
  docs: 'https://developer.work.weixin.qq.com/document/path/93637',
  effect: 'create',
  connection: wecomApp,
  input: z
    .strictObject({
      host,
      title,
      startsAt,
      durationMinutes,
      type: type.default('general'),
      description: description.optional(),
      remindBefore: remindBefore.default(0),
      activity: activity.optional(),
    })
    .superRefine(checkTypeRules),
  output: scheduledOutput,
  intent: scheduledLive,

  async run({ input, wecom, app, intend, ...context }) {
    const hostUserid = await resolveHost(context.directory, input.host, app);
    const start = readMoment('startsAt', input.startsAt, context.timeZone);
    requireLaterStart({ startsAt: start, now: context.now(), timeZone: context.timeZone });
    const images = await sendActivity(input.activity, { wecom, ...context });
    const scheduled = {
      hostUserid,
      title: input.title,
      startsAt: start,
      durationMinutes: input.durationMinutes,
      type: input.type,
      description: input.description ?? '',
      remindBeforeMinutes: input.remindBefore,
    };
    // Judged again: the images took their time.
    requireLaterStart({ startsAt: start, now: context.now(), timeZone: context.timeZone });
    await intend(scheduled);
    const { livingid } = await wecom.live
      .createLive({
        anchor_userid: hostUserid,
        theme: input.title,
        living_start: start,
        living_duration: input.durationMinutes * 60,
        type: toWire(liveTypes, input.type),
        ...(input.description === undefined ? {} : { description: input.description }),
        remind_time: input.remindBefore * 60,
        ...images,
      })
      .catch(explainHostRefusal);
    await context.ledger.claim({ livingId: livingid, ...app, key: context.key, scheduled });
    return describeScheduled(livingid, scheduled, context.timeZone);
  },

  // WeCom takes no idempotency key: a live whose answer was lost is looked for among the host's, never sent blindly again.
  recover: findCreated,
});
