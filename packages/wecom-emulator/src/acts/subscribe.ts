import { LIVE } from '../world.ts';
import { defineAct } from './act.ts';
import { ActError } from './act-error.ts';
import { findLive, stateOf, wrongState } from './find-live.ts';
import { nameOf, requireMember, viewerParams } from './find-viewer.ts';

/** Somebody asks to be reminded of a reserved live. */
export const subscribe = defineAct({
  name: 'subscribe',
  title: { 'zh-CN': '观众预约直播', en: 'A viewer subscribes' },
  params: viewerParams,
  act(stage, params) {
    const live = findLive(stage, params.livingid);
    if (live.status !== LIVE.reserved) throw wrongState(live, 'one subscribes to a reserved live');
    requireMember(stage, live.corpid, params.userid);
    const name = nameOf(params);
    if (live.subscribers.includes(name)) {
      throw new ActError('state', `${name} has subscribed to the live ${live.livingid} already.`);
    }
    live.subscribers.push(name);
    return { ...stateOf(live), subscribe_count: live.subscribers.length };
  },
});
