import { z } from 'zod';
import { defineAct } from './act.ts';
import { chooseReplay } from './choose-replay.ts';
import { livingid } from './find-live.ts';

export const disableReplay = defineAct({
  name: 'disable-replay',
  title: { 'zh-CN': '发起人关闭回放', en: 'The host disables the replay' },
  params: z.strictObject({ livingid }),
  act: (stage, params) => chooseReplay(stage, params.livingid, 0),
});
