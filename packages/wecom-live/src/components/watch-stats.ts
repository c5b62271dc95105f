import { defineComponent, text } from '@livebus/component-kit';
import { z } from 'zod';
import { wecomApp } from '../connection.ts';
import { livingId } from '../fields.ts';
import { readAfterRefusal, requireOwnLive } from '../own-live.ts';
import { countViewers, describeViewers, noViewers, viewerRow, viewerTotals } from '../viewers.ts';

export default defineComponent({
  id: 'wecom.live.watch-stats',
  title: text('获取直播观看明细', 'Get watch stats of WeCom live'),
  summary: text(
    '列出一场直播的全部观众：看了多久、是否评论、是否连麦、由谁邀请',
    'Lists everybody who watched a live: how long, whether they commented or spoke, and who invited them',
  ),
  docs: 'https://developer.work.weixin.qq.com/document/path/93636',
  effect: 'read',
  connection: wecomApp,
  input: z.strictObject({ livingId }),
  output: z.strictObject({
    livingId,
    ...viewerTotals.shape,
    viewers: z
      .array(viewerRow)
      .optional()
      .meta({ label: text('观众', 'Viewers') }),
  }),
  rows: { field: 'viewers', row: viewerRow },

  async run({ input: { livingId }, emit, ...asking }) {
    await requireOwnLive(asking, livingId);
    let totals = noViewers;
    try {
      for await (const page of asking.wecom.watchStatPages(livingId)) {
        const rows = describeViewers(page);
        await emit(rows);
        totals = countViewers(totals, rows);
      }
    } catch (error) {
      await readAfterRefusal(asking, livingId, error);
      throw error;
    }
    return { livingId, ...totals };
  },
});
