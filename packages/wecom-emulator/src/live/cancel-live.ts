import { defineRoute } from '../route.ts';
import { LIVE } from '../world.ts';
import { livingidParam } from './fields.ts';
import { findOwnLive, ownLiveRules } from './own-live.ts';
import { reservedLiveRules, stepReserved } from './reserved-live.ts';

/** 取消预约直播 */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/living/cancel',
  page: 93638,
  token: 'app',
  permission: 'living:base:base',
  params: { livingid: livingidParam },
  rules: { ...ownLiveRules, ...reservedLiveRules },
  answer(call) {
    const live = findOwnLive(call, call.params.livingid);
    stepReserved(live, 'cancel', call.assume);
    call.fire({ live, status: LIVE.cancelled });
    return {};
  },
});
