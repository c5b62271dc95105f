import { defineAct } from './act.ts';
import { findRunningLive, stateOf } from './find-live.ts';
import { findPresent, viewerParams } from './find-viewer.ts';
import { leaveRoom } from './leave-room.ts';

export const leaveLive = defineAct({
  name: 'leave-live',
  title: { 'zh-CN': '观众离开直播间', en: 'A viewer leaves' },
  params: viewerParams,
  act(stage, params) {
    const live = findRunningLive(stage, params.livingid, 'viewers leave a running live');
    const viewer = findPresent(live, params);
    leaveRoom(live, viewer, stage.now);
    return { ...stateOf(live), watch_time: viewer.watch_time };
  },
});
