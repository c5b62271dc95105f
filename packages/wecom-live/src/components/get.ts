import { defineComponent, text } from '@livebus/component-kit';
import { z } from 'zod';
import { wecomApp } from '../connection.ts';
import { livingId } from '../fields.ts';
import { describeLive, liveDetails } from '../live-details.ts';
import { readOwnLive } from '../own-live.ts';

export default defineComponent({
  id: 'wecom.live.get',
  title: text('获取企业微信直播详情', 'Get WeCom live'),
  summary: text(
    '读取一场直播的状态、时间、回放与统计数字',
    'Reads the state, the times, the replay and the counters of a live',
  ),
  docs: 'https://developer.work.weixin.qq.com/document/path/93635',
  effect: 'read',
  connection: wecomApp,
  input: z.strictObject({ livingId }),
  output: liveDetails,

  async run({ input, timeZone, ...asking }) {
    return describeLive(await readOwnLive(asking, input.livingId), timeZone);
  },
});
