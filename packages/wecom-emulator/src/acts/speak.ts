import { defineAct } from './act.ts';
import { findRunningLive, stateOf } from './find-live.ts';
import { findPresent, viewerParams } from './find-viewer.ts';

export const speak = defineAct({
  name: 'speak',
  title: { 'zh-CN': '观众连麦', en: 'A viewer speaks' },
  params: viewerParams,
  act(stage, params) {
    const live = findRunningLive(stage, params.livingid, 'viewers speak in a running live');
    findPresent(live, params).is_mic = 1;
    return stateOf(live);
  },
});
