import { text } from '@livebus/component-kit';
import type { WatchStatPage } from '@livebus/wecom';
import { z } from 'zod';
import { leaveOutAbsent } from './leave-out-absent.ts';
import { describeSomebody, somebody } from './somebody.ts';
import { told, toWord } from './words.ts';

/** WeCom's numbers for kinds of external viewers (page 93636). */
const externalTypes = { 1: 'wechat', 2: 'wecom' } as const;

/** Who watched, for how long, and what they did. */
export const viewerRow = z.strictObject({
  viewer: somebody(text('观众', 'Viewer')),
  name: z
    .string()
    .optional()
    .meta({ label: text('名称', 'Name'), help: text('仅外部观众有', 'Only of external viewers') }),
  externalType: told(Object.values(externalTypes))
    .optional()
    .meta({
      label: text('外部观众类型', 'Kind of external viewer'),
      options: { wechat: text('微信用户', 'WeChat user'), wecom: text('其他企业的企微用户', 'WeCom user elsewhere') },
    }),
  watchedSeconds: z.number().meta({ label: text('观看时长', 'Watched for'), unit: 'second' }),
  commented: z.boolean().meta({ label: text('是否评论', 'Commented') }),
  spoke: z.boolean().meta({ label: text('是否连麦', 'Spoke') }),
  inviter: somebody(text('邀请人', 'Inviter')).optional(),
});

type ViewerRow = z.output<typeof viewerRow>;

export const viewerTotals = z.strictObject({
  internal: z.int().meta({ label: text('内部观众数', 'Internal viewers') }),
  external: z.int().meta({ label: text('外部观众数', 'External viewers') }),
  watchedSeconds: z.number().meta({ label: text('观看总时长', 'Watched in total'), unit: 'second' }),
  commented: z.int().meta({ label: text('评论人数', 'Viewers who commented') }),
  spoke: z.int().meta({ label: text('连麦人数', 'Viewers who spoke') }),
});

type Totals = z.output<typeof viewerTotals>;

/** The rows of one page, members first. */
export function describeViewers({ stat_info: { users, external_users: externalUsers } }: WatchStatPage): ViewerRow[] {
  return [
    ...users.map((user) =>
      leaveOutAbsent({ viewer: { side: 'internal' as const, id: user.userid }, ...describeWatching(user) }),
    ),
    ...externalUsers.map((user) =>
      leaveOutAbsent({
        viewer: { side: 'external' as const, id: user.external_userid },
        name: user.name,
        externalType: user.type === undefined ? undefined : toWord(externalTypes, user.type),
        ...describeWatching(user),
      }),
    ),
  ];
}

type Watching = Pick<
  WatchStatPage['stat_info']['users'][number],
  'watch_time' | 'is_comment' | 'is_mic' | 'invitor_userid' | 'invitor_external_userid'
>;

function describeWatching(user: Watching) {
  return {
    watchedSeconds: user.watch_time,
    commented: user.is_comment === 1,
    spoke: user.is_mic === 1,
    inviter: describeSomebody(user.invitor_userid, user.invitor_external_userid),
  };
}

export const noViewers: Totals = { internal: 0, external: 0, watchedSeconds: 0, commented: 0, spoke: 0 };

export function countViewers(before: Totals, rows: readonly ViewerRow[]): Totals {
  const count = (is: (row: ViewerRow) => boolean) => rows.filter(is).length;
  return {
    internal: before.internal + count(({ viewer }) => viewer.side === 'internal'),
    external: before.external + count(({ viewer }) => viewer.side === 'external'),
    watchedSeconds: rows.reduce((sum, row) => sum + row.watchedSeconds, before.watchedSeconds),
    commented: before.commented + count((row) => row.commented),
    spoke: before.spoke + count((row) => row.spoke),
  };
}
