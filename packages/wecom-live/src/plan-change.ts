import { text } from '@livebus/component-kit';
import { z } from 'zod';
import { leaveOutAbsent } from './leave-out-absent.ts';
import type { ScheduledLive } from './ledger.ts';
import { formatMoment } from './moment.ts';
import type { OwnLive } from './own-live.ts';
import { scheduledOutput } from './scheduled.ts';
import { type LiveType, liveTypeLabels, liveTypes, type Told, told, toWire, toWord } from './words.ts';

/** What an update may change. */
export const changeable = ['title', 'startsAt', 'durationMinutes', 'type', 'description', 'remindBefore'] as const;
type Changeable = (typeof changeable)[number];

/** What is to be changed: what is absent stays; an empty description and a reminder of 0 clear. */
export interface Change {
  title?: string | undefined;
  /** Unix seconds. */
  startsAt?: number | undefined;
  durationMinutes?: number | undefined;
  type?: LiveType | undefined;
  description?: string | undefined;
  /** Minutes. */
  remindBefore?: number | undefined;
}

/** A live as it is scheduled, as far as that is known. */
type Known = Omit<Change, 'title' | 'type'> & { title: string; type?: Told<LiveType> | undefined };

export interface Plan {
  next: Known;
  changed: Changeable[];
}

/** What a live is to be, and which of it is new. */
export function planChange(live: OwnLive, change: Change): Plan {
  const known = readKnown(live);
  const given = changeable.filter((field) => change[field] !== undefined);
  const next = { ...known, ...Object.fromEntries(given.map((field) => [field, change[field]])) };
  return { next, changed: given.filter((field) => change[field] !== known[field]) };
}

/**
 * WeCom never tells the reminder, and may tell a type other than the one it was given (trace of March 2025):
 * for these two the ledger comes first, for all else what WeCom tells now.
 */
function readKnown({ wire, scheduled }: OwnLive): Known {
  const { reserve_start: start, reserve_living_duration: duration } = wire;
  return {
    title: wire.theme,
    startsAt: start ?? scheduled?.startsAt,
    durationMinutes: duration === undefined ? scheduled?.durationMinutes : duration / 60,
    type: scheduled?.type ?? (wire.type === undefined ? undefined : toWord(liveTypes, wire.type)),
    description: wire.description ?? scheduled?.description,
    remindBefore: scheduled?.remindBeforeMinutes,
  };
}

/**
 * All that is known, since WeCom does not say what becomes of a field that is left out (page 93640). An activity live has
 * no description of this kind, and a type that WeCom added later cannot be sent.
 */
export function toWireChange({ title, startsAt, durationMinutes, type, description, remindBefore }: Known) {
  const wireType = liveTypes.find((word) => word === type);
  return {
    theme: title,
    living_start: startsAt,
    living_duration: durationMinutes === undefined ? undefined : Math.round(durationMinutes * 60),
    type: wireType && toWire(liveTypes, wireType),
    description: type === 'activity' ? undefined : description,
    remind_time: remindBefore === undefined ? undefined : remindBefore * 60,
  };
}

/** What the ledger then has of a live that it knows. */
export function reschedule(before: ScheduledLive, { next }: Plan, type: LiveType | undefined): ScheduledLive {
  return {
    hostUserid: before.hostUserid,
    title: next.title,
    startsAt: next.startsAt ?? before.startsAt,
    durationMinutes: next.durationMinutes ?? before.durationMinutes,
    type: type ?? before.type,
    description: next.description ?? before.description,
    remindBeforeMinutes: next.remindBefore ?? before.remindBeforeMinutes,
  };
}

const { startsAt, endsAt, description, remindBefore } = scheduledOutput.shape;

/** What is scheduled now; what neither WeCom nor LiveBus knows is absent. */
export const changeOutput = scheduledOutput.extend({
  startsAt: startsAt.optional(),
  endsAt: endsAt.optional(),
  durationMinutes: z
    .number()
    .optional()
    .meta({ label: text('直播时长', 'Duration'), unit: 'minute' }),
  type: told(liveTypes)
    .optional()
    .meta({ label: text('直播类型', 'Type'), options: liveTypeLabels }),
  description: description.optional(),
  remindBefore: remindBefore.optional(),
  changed: z.array(z.enum(changeable)).meta({ label: text('变更的字段', 'Fields that changed') }),
});

export function describeChange(
  { livingId, wire }: OwnLive,
  { next, changed }: Plan,
  timeZone: string,
): z.input<typeof changeOutput> {
  const { startsAt, durationMinutes } = next;
  const end = startsAt === undefined || durationMinutes === undefined ? undefined : startsAt + durationMinutes * 60;
  return leaveOutAbsent({
    ...next,
    livingId,
    hostUserid: wire.anchor_userid,
    startsAt: startsAt === undefined ? undefined : formatMoment(startsAt, timeZone),
    endsAt: end === undefined ? undefined : formatMoment(end, timeZone),
    timeZone,
    changed,
  });
}
