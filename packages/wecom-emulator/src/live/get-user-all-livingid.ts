import { defineRoute } from '../route.ts';
import { livingidsOfHost } from '../world.ts';
import { useridParam } from './fields.ts';
import { findHost, hostRules } from './find-host.ts';
import { pageKey, placeOfKey } from './page-key.ts';

const MAX_LIMIT = 100;

/** 获取成员直播ID列表: this app's lives of one host, in every state. */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/living/get_user_all_livingid',
  page: 93634,
  token: 'app',
  permission: 'living:base:base',
  emptyOnError: ['livingid_list'],
  params: {
    userid: useridParam,
    cursor: { type: 'text' },
    limit: { type: 'integer', min: 1, evidence: 'assumed' },
  },
  rules: {
    ...hostRules,
    'limit-over': {
      errcode: 40058,
      evidence: 'assumed',
      page: 93634,
      text: 'a limit over 100 counts as 100, or is refused',
      assumption: 'livingidLimitOver',
    },
    'cursor-unknown': {
      errcode: 50100,
      evidence: 'assumed',
      text: "the cursor was given for this member's list",
      assumption: 'badCursor',
    },
  },
  answer(call) {
    const { params, world, app, assume, refuse, apply } = call;
    const { cursor, limit = MAX_LIMIT } = params;
    if (limit > MAX_LIMIT) {
      if (assume.livingidLimitOver === 'refuse') throw refuse('limit-over', 'limit Invalid input');
      apply('limit-over');
    }
    const host = findHost(call, params.userid);
    const newestFirst = assume.livingidOrder === 'newest-first';
    const list = `${app.corpid}/${app.agentid}/${host.userid}/${assume.livingidOrder}`;
    const ids = livingidsOfHost(world, app, host.userid);
    const start = cursor ? placeOfKey(list, cursor) : newestFirst ? ids.length : 0;
    if (start === undefined) throw refuse('cursor-unknown', 'invalid cursor', assume.badCursor);
    // Places count from the oldest: lives are only ever appended, so that a cursor stays right between pages.
    const size = Math.min(limit, MAX_LIMIT);
    const end = newestFirst ? Math.max(start - size, 0) : Math.min(start + size, ids.length);
    const livingid_list = newestFirst ? ids.slice(end, start).reverse() : ids.slice(start, end);
    const isLast = end === (newestFirst ? 0 : ids.length);
    return { next_cursor: isLast ? '' : pageKey(list, end), livingid_list };
  },
});
