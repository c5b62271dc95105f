import cancelLive from '../live/cancel-live.ts';
import deleteReplayData from '../live/delete-replay-data.ts';
import getLivingCode from '../live/get-living-code.ts';
import getLivingInfo from '../live/get-living-info.ts';
import getLivingShareInfo from '../live/get-living-share-info.ts';
import getUserAllLivingid from '../live/get-user-all-livingid.ts';
import getWatchStat from '../live/get-watch-stat.ts';
import { CODE_LIFE_SECONDS, issueLiveCode } from '../live/issued-codes.ts';
import modifyLive from '../live/modify-live.ts';
import { LIVE, type Live, REPLAY } from '../world.ts';
import { nowOf } from './callers.ts';
import { callLive, type LiveParams } from './live-call.ts';
import type { Provocation } from './provocation.ts';
import { provokeCreateLive } from './provoke-create-live.ts';
import { scheduleBreaches } from './schedule-breaches.ts';
import { someLive } from './some-live.ts';

/** A live in this state; with what else the endpoint asks for. */
const withLive =
  (given: Partial<Live>, others: LiveParams = () => ({})): LiveParams =>
  (emulator) => ({ livingid: someLive(emulator, given).livingid, ...others(emulator) });

const openid: LiveParams = () => ({ openid: 'oViewer' });

const provokeOwnLive = [modifyLive, cancelLive, deleteReplayData, getLivingCode, getLivingInfo, getWatchStat].flatMap(
  (route): Provocation[] => [
    callLive(route, 'living-unknown', (emulator) => ({ livingid: 'lvUnknown', ...openid(emulator) })),
    callLive(route, 'living-of-another-app', withLive({ agentid: 1000003 }, openid)),
    callLive(route, 'living-of-another-corp', withLive({ corpid: 'wwanother' }, openid)),
  ],
);

const provokeReserved = [modifyLive, cancelLive].flatMap((route): Provocation[] => [
  callLive(route, 'already-started', withLive({ status: LIVE.living })),
  callLive(route, 'already-ended', withLive({ status: LIVE.ended })),
  callLive(route, 'expired', withLive({ status: LIVE.expired })),
  callLive(route, 'already-cancelled', withLive({ status: LIVE.cancelled })),
]);

const provokeModify: Provocation[] = [
  ...scheduleBreaches.map(({ rule, params, options }) => callLive(modifyLive, rule, withLive({}, params), options)),
  callLive(modifyLive, 'reminder-reset', withLive({ remind_time: 60 }), { assume: { modifyOmittedReminder: 'reset' } }),
];

const ended = { status: LIVE.ended, open_replay: 1 } as const;
const provokeDeleteReplay: Provocation[] = [
  callLive(deleteReplayData, 'live-not-ended', withLive({ status: LIVE.living })),
  callLive(deleteReplayData, 'replay-off', withLive({ status: LIVE.ended })),
  callLive(deleteReplayData, 'replay-generating', withLive({ ...ended, replay_status: REPLAY.generating })),
  callLive(deleteReplayData, 'replay-failed', withLive({ ...ended, replay_status: REPLAY.failed })),
  callLive(deleteReplayData, 'replay-deleted', withLive({ ...ended, replay_status: REPLAY.deleted })),
];

const provokeLivingCode: Provocation[] = [
  callLive(getLivingCode, 'not-started', withLive({}, openid), { assume: { livingCodeBeforeStart: 'refuse' } }),
  callLive(getLivingCode, 'never-runs', withLive({ status: LIVE.cancelled }, openid), {
    assume: { livingCodeAfterCancel: 'refuse' },
  }),
];

const provokeLists: Provocation[] = [
  callLive(getUserAllLivingid, 'host-unknown', () => ({ userid: 'nobody' })),
  callLive(getUserAllLivingid, 'host-invisible', () => ({ userid: 'zhaoliu' })),
  callLive(getUserAllLivingid, 'limit-over', () => ({ userid: 'zhangsan', limit: 101 }), {
    assume: { livingidLimitOver: 'refuse' },
  }),
  callLive(getUserAllLivingid, 'cursor-unknown', () => ({ userid: 'zhangsan', cursor: 'made-up' })),
  callLive(
    getWatchStat,
    'next-key-unknown',
    withLive({}, () => ({ next_key: 'made-up' })),
  ),
  callLive(getWatchStat, 'empty-page', withLive({}), { assume: { watchStatEmptyPage: true } }),
];

/** The code of a jump into a shop, from a live like this and of this age in seconds. */
const withShareCode =
  (given: Partial<Live>, age = 0): LiveParams =>
  (emulator) => {
    const subject = { livingid: someLive(emulator, given).livingid, viewer_userid: 'lisi' };
    const { code } = issueLiveCode(emulator.world, { kind: 'share', subject, now: nowOf(emulator) - age });
    return { ww_share_code: code };
  };

const provokeShareInfo: Provocation[] = [
  callLive(getLivingShareInfo, 'share-code-unknown', () => ({ ww_share_code: 'made-up' })),
  callLive(getLivingShareInfo, 'share-code-expired', withShareCode({}, CODE_LIFE_SECONDS)),
  callLive(getLivingShareInfo, 'living-of-another-app', withShareCode({ agentid: 1000003 }), {
    assume: { shareInfoOfAnotherApp: 'refuse' },
  }),
];

/** The rules of the nine live endpoints' own. */
export const provokeLive: Provocation[] = [
  ...provokeCreateLive,
  ...provokeOwnLive,
  ...provokeReserved,
  ...provokeModify,
  ...provokeDeleteReplay,
  ...provokeLivingCode,
  ...provokeLists,
  ...provokeShareInfo,
];
