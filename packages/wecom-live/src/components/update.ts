import { defineComponent, text } from '@livebus/component-kit';
import { z } from 'zod';
import { activity } from '../activity.ts';
import { checkChange, requireChangeAllowed, unchangeable, warnOfChange } from '../change-rules.ts';
import { warnOfClassType } from '../class-type.ts';
import { wecomApp } from '../connection.ts';
import { durationMinutes, host, livingId, newDescription, remindBefore, startsAt, title, type } from '../fields.ts';
import { requireReserved } from '../live-states.ts';
import { readMoment } from '../moment.ts';
import { readAfterRefusal, readOwnLive } from '../own-live.ts';
import { changeOutput, describeChange, planChange, reschedule, toWireChange } from '../plan-change.ts';

export default defineComponent({
  id: 'wecom.live.update',
  title: text('更新企业微信直播', 'Update WeCom live'),
  summary: text(
    '更改一场预约中的直播；发起人与活动直播的图片、简介不能更改',
    'Changes a reserved live; its host, and the images and description of an activity live, cannot be changed',
  ),
  docs: 'https://developer.work.weixin.qq.com/document/path/93640',
  effect: 'update',
  connection: wecomApp,
  input: z
    .strictObject({
      livingId,
      title: title.optional(),
      startsAt: startsAt.optional(),
      durationMinutes: durationMinutes.optional(),
      type: type.optional(),
      description: newDescription.optional(),
      remindBefore: remindBefore.optional(),
      host: unchangeable(host),
      activity: unchangeable(activity),
    })
    .superRefine(checkChange),
  output: changeOutput,

  async run({ input: { livingId, startsAt, ...given }, ...context }) {
    const { wecom, ledger, timeZone, warn } = context;
    const start = startsAt === undefined ? undefined : readMoment('startsAt', startsAt, timeZone);
    const change = { ...given, startsAt: start };
    const live = await readOwnLive(context, livingId);
    requireReserved(live);
    const plan = planChange(live, change);
    requireChangeAllowed(plan, change, context);
    if (change.type !== undefined) warnOfClassType(change.type, warn);
    warnOfChange(plan, context);
    await wecom.live.modifyLive({ livingid: livingId, ...toWireChange(plan.next) }).catch(async (error: unknown) => {
      requireReserved(await readAfterRefusal(context, livingId, error));
      throw error;
    });
    if (live.scheduled !== undefined) {
      await ledger.reschedule(livingId, reschedule(live.scheduled, plan, change.type));
    }
    return describeChange(live, plan, timeZone);
  },
});
