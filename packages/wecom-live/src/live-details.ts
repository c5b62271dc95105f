import { type Text, text } from '@livebus/component-kit';
import { z } from 'zod';
import { leaveOutAbsent } from './leave-out-absent.ts';
import { formatMoment } from './moment.ts';
import type { OwnLive } from './own-live.ts';
import {
  liveStatuses,
  liveStatusLabels,
  liveTypeLabels,
  liveTypes,
  replayStatuses,
  replayStatusLabels,
  told,
  toWord,
} from './words.ts';

const moment = (label: Text, help?: Text) =>
  z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ label, ...(help === undefined ? {} : { help }) });
const counter = (label: Text) => z.number().optional().meta({ label });

const whenStarted = text('直播开始后才有', 'Only once the live has started');

/** Every field of `get_living_info` (page 93635) under the product's names; what WeCom leaves out is absent. */
export const liveDetails = z.strictObject({
  livingId: z.string().meta({ label: text('直播 ID', 'Live ID') }),
  status: told(liveStatuses).meta({ label: text('状态', 'Status'), options: liveStatusLabels }),
  title: z.string().meta({ label: text('直播标题', 'Title') }),
  description: z
    .string()
    .optional()
    .meta({ label: text('直播简介', 'Description') }),
  type: told(liveTypes)
    .optional()
    .meta({ label: text('直播类型', 'Type'), options: liveTypeLabels }),
  hostUserid: z.string().meta({ label: text('发起人企微账号', "Host's WeCom userid") }),
  department: z
    .number()
    .optional()
    .meta({ label: text('发起人主部门 ID', "ID of the host's main department") }),
  startsAt: moment(text('预约开始时间', 'Reserved start')),
  endsAt: moment(text('预约结束时间', 'Reserved end')),
  durationMinutes: z
    .number()
    .optional()
    .meta({ label: text('预约时长', 'Reserved duration'), unit: 'minute' }),
  startedAt: moment(text('实际开始时间', 'Actual start'), whenStarted),
  endedAt: moment(text('实际结束时间', 'Actual end'), text('直播结束后才有', 'Only once the live has ended')),
  lastedSeconds: z
    .number()
    .optional()
    .meta({ label: text('实际时长', 'Actual duration'), help: whenStarted, unit: 'second' }),
  timeZone: z.string().meta({ label: text('时区', 'Time zone') }),
  replayEnabled: z
    .boolean()
    .optional()
    .meta({ label: text('是否开启回放', 'Replay enabled') }),
  replay: told(replayStatuses).meta({ label: text('回放状态', 'Replay'), options: replayStatusLabels }),
  viewers: counter(text('观看人数', 'Viewers')),
  comments: counter(text('评论数', 'Comments')),
  speakers: counter(text('连麦人数', 'People who spoke')),
  online: counter(text('当前在线人数', 'Online now')),
  subscribers: counter(text('预约人数', 'Subscribers')),
  pushStreamUrl: z
    .string()
    .optional()
    .meta({
      label: text('推流地址', 'Push stream URL'),
      help: text('仅活动直播在开始前有', 'Only of an activity live that has not started'),
    }),
});

/** In these states `living_start` and `living_duration` mean nothing; a state that WeCom added may be one of either. */
const NEVER_STARTED: readonly string[] = ['reserved', 'expired', 'cancelled'];

export function describeLive(
  { livingId, status, replay, wire }: OwnLive,
  timeZone: string,
): z.input<typeof liveDetails> {
  const { reserve_start: start, reserve_living_duration: duration } = wire;
  const started = NEVER_STARTED.includes(status) ? undefined : wire.living_start;
  const lasted = NEVER_STARTED.includes(status) ? undefined : wire.living_duration;
  const show = (seconds: number | undefined) => (seconds === undefined ? undefined : formatMoment(seconds, timeZone));
  return leaveOutAbsent({
    livingId,
    status,
    title: wire.theme,
    description: wire.description,
    type: wire.type === undefined ? undefined : toWord(liveTypes, wire.type),
    hostUserid: wire.anchor_userid,
    department: wire.main_department,
    startsAt: show(start),
    endsAt: show(add(start, duration)),
    durationMinutes: duration === undefined ? undefined : duration / 60,
    startedAt: show(started),
    endedAt: status === 'ended' ? show(add(started, lasted)) : undefined,
    lastedSeconds: lasted,
    timeZone,
    replayEnabled: wire.open_replay === undefined ? undefined : wire.open_replay === 1,
    replay,
    viewers: wire.viewer_num,
    comments: wire.comment_num,
    speakers: wire.mic_num,
    online: wire.online_count,
    subscribers: wire.subscribe_count,
    pushStreamUrl: wire.push_stream_url,
  });
}

const add = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one + other;
