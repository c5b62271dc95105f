import { defineRoute } from '../route.ts';
import { LIVE, type Viewer } from '../world.ts';
import { describeViewer } from './describe-viewer.ts';
import { livingidParam } from './fields.ts';
import { findOwnLive, ownLiveRules } from './own-live.ts';
import { pageKey, placeOfKey } from './page-key.ts';

/** 获取直播观看明细: only `ending` 1 ends the pages; members and external viewers share them. */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/living/get_watch_stat',
  page: 93636,
  token: 'app',
  permission: 'living:base:base',
  params: { livingid: livingidParam, next_key: { type: 'text' } },
  rules: {
    ...ownLiveRules,
    'next-key-unknown': {
      errcode: 50100,
      evidence: 'assumed',
      text: 'next_key was given for this live',
      assumption: 'badCursor',
    },
    'empty-page': {
      evidence: 'assumed',
      text: 'the first page is empty with ending 0, where so assumed',
      assumption: 'watchStatEmptyPage',
    },
  },
  answer(call) {
    const { params, assume, now, refuse, apply } = call;
    const live = findOwnLive(call, params.livingid);
    const hidden = live.status === LIVE.living && assume.watchStatWhileLiving === 'empty';
    const viewers = hidden ? [] : live.viewers;
    const isFirst = params.next_key === undefined || params.next_key === '' || params.next_key === '0';
    if (isFirst && assume.watchStatEmptyPage) {
      apply('empty-page');
      return { ending: 0, next_key: pageKey(live.livingid, 0), stat_info: { users: [], external_users: [] } };
    }
    const start = isFirst ? 0 : placeOfKey(live.livingid, params.next_key ?? '');
    if (start === undefined) throw refuse('next-key-unknown', 'invalid next_key', assume.badCursor);
    const end = start + assume.watchStatPageSize;
    const page = viewers.slice(start, end);
    const isLast = end >= viewers.length;
    const describe = (viewer: Viewer) => describeViewer(live, viewer, now);
    return {
      ending: isLast ? 1 : 0,
      next_key: isLast && assume.watchStatFinalKey === 'empty' ? '' : pageKey(live.livingid, end),
      stat_info: {
        users: page.filter(({ userid }) => userid !== undefined).map(describe),
        external_users: page.filter(({ userid }) => userid === undefined).map(describe),
      },
    };
  },
});
