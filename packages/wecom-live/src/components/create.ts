import { defineComponent, text } from '@livebus/component-kit';
import { z } from 'zod';
import { activity, checkTypeRules, sendDescription } from '../activity.ts';
import { claimCreated } from '../claim-created.ts';
import { warnOfClassType } from '../class-type.ts';
import { wecomApp } from '../connection.ts';
import { description, durationMinutes, host, remindBefore, startsAt, title, type } from '../fields.ts';
import { findCreated } from '../find-created.ts';
import { readMoment } from '../moment.ts';
import { explainHostRefusal } from '../people/explain-host-refusal.ts';
import { resolveHost } from '../people/resolve-host.ts';
import { describeScheduled, scheduledLive, scheduledOutput, toWireSchedule } from '../scheduled.ts';
import { requireLaterStart } from '../starts-later.ts';

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

  async run({ input, intend, ...context }) {
    const { wecom, app, ledger, key, timeZone, now, warn } = context;
    const start = readMoment('startsAt', input.startsAt, timeZone);
    requireLaterStart({ startsAt: start, now: now(), timeZone });
    warnOfClassType(input.type, warn);
    const hostUserid = await resolveHost(context.directory, input.host, app);
    const described = await sendDescription(input, context);
    // Judged again: reading and uploading the images took its time.
    requireLaterStart({ startsAt: start, now: now(), timeZone });
    const { title, durationMinutes, type, description = '', remindBefore: remindBeforeMinutes } = input;
    const scheduled = { hostUserid, title, startsAt: start, durationMinutes, type, description, remindBeforeMinutes };
    await intend(scheduled);
    const { livingid } = await wecom.live
      .createLive({ anchor_userid: hostUserid, ...toWireSchedule(scheduled), ...described })
      .catch(explainHostRefusal);
    await claimCreated(ledger, { livingId: livingid, ...app, key, scheduled });
    return describeScheduled(livingid, scheduled, timeZone);
  },

  // WeCom takes no idempotency key: a live whose answer was lost is looked for among the host's, never sent blindly again.
  recover: findCreated,
});
