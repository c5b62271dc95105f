import { z } from 'zod';
import { defineAct } from './act.ts';
import { chooseReplay } from './choose-replay.ts';
import { livingid } from './find-live.ts';

export const enableReplay = defineAct({
  name: 'enable-replay',
  title: { 'zh-CN': '发起人开启回放', en: 'The host enables the replay' },
  params: z.strictObject({ livingid }),
  act: (stage, params) => chooseReplay(stage, params.livingid, 1),
});
