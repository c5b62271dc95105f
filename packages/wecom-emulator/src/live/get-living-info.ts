import { defineRoute } from '../route.ts';
import { describeLive } from './describe-live.ts';
import { livingidParam } from './fields.ts';
import { findOwnLive, ownLiveRules } from './own-live.ts';

/** 获取直播详情: a GET with the id in the query. */
export default defineRoute({
  method: 'GET',
  path: '/cgi-bin/living/get_living_info',
  page: 93635,
  token: 'app',
  permission: 'living:base:base',
  params: { livingid: livingidParam },
  rules: ownLiveRules,
  answer(call) {
    const live = findOwnLive(call, call.params.livingid);
    return { living_info: describeLive(live, call) };
  },
});
