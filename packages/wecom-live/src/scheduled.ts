import { text } from '@livebus/component-kit';
import { z } from 'zod';
import type { ScheduledLive } from './ledger.ts';
import { formatMoment } from './moment.ts';
import { liveTypes, toWire } from './words.ts';

/** What was asked of WeCom, as an intent and the ledger keep it. */
export const scheduledLive = z.strictObject({
  hostUserid: z.string(),
  title: z.string(),
  startsAt: z.int(),
  durationMinutes: z.int(),
  type: z.enum(liveTypes),
  description: z.string(),
  remindBeforeMinutes: z.int(),
}) satisfies z.ZodType<ScheduledLive>;

/** What a component that schedules answers. */
export const scheduledOutput = z.strictObject({
  livingId: z.string().meta({ label: text('直播 ID', 'Live ID') }),
  hostUserid: z.string().meta({ label: text('发起人企微账号', "Host's WeCom userid") }),
  title: z.string().meta({ label: text('直播标题', 'Title') }),
  startsAt: z.iso.datetime({ offset: true }).meta({ label: text('开始时间', 'Starts at') }),
  endsAt: z.iso.datetime({ offset: true }).meta({ label: text('预计结束时间', 'Ends at') }),
  timeZone: z.string().meta({ label: text('时区', 'Time zone') }),
  durationMinutes: z.int().meta({ label: text('直播时长', 'Duration'), unit: 'minute' }),
  type: z.enum(liveTypes).meta({ label: text('直播类型', 'Type') }),
  description: z.string().meta({ label: text('直播简介', 'Description') }),
  remindBefore: z.int().meta({ label: text('提醒时间', 'Remind before'), unit: 'minute' }),
});

export function describeScheduled(
  livingId: string,
  scheduled: ScheduledLive,
  timeZone: string,
): z.output<typeof scheduledOutput> {
  const { hostUserid, title, startsAt, durationMinutes, type, description, remindBeforeMinutes } = scheduled;
  return {
    livingId,
    hostUserid,
    title,
    startsAt: formatMoment(startsAt, timeZone),
    endsAt: formatMoment(startsAt + durationMinutes * 60, timeZone),
    timeZone,
    durationMinutes,
    type,
    description,
    remindBefore: remindBeforeMinutes,
  };
}

/** What creating and modifying tell WeCom alike, in its seconds; the description is each one's own to send or leave out. */
export function toWireSchedule({ title, startsAt, durationMinutes, type, remindBeforeMinutes }: ScheduledLive) {
  return {
    theme: title,
    living_start: startsAt,
    living_duration: durationMinutes * 60,
    type: toWire(liveTypes, type),
    remind_time: remindBeforeMinutes * 60,
  };
}
