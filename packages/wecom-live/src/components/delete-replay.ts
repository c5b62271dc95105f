import { defineComponent, text } from '@livebus/component-kit';
import { z } from 'zod';
import { actOnLive } from '../act-on-live.ts';
import { wecomApp } from '../connection.ts';
import { livingId } from '../fields.ts';
import { requireReplayReady } from '../live-states.ts';

export default defineComponent({
  id: 'wecom.live.delete-replay',
  title: text('删除企业微信直播回放', 'Delete WeCom live replay'),
  summary: text(
    '删除已结束直播的回放，不可恢复；已删除的视为成功',
    'Deletes the replay of an ended live for good; one already deleted counts as success',
  ),
  docs: 'https://developer.work.weixin.qq.com/document/path/93874',
  effect: 'delete',
  irreversible: true,
  connection: wecomApp,
  input: z.strictObject({ livingId }),
  output: z.strictObject({
    livingId,
    title: z.string().meta({ label: text('直播标题', 'Title') }),
    alreadyDeleted: z.boolean().meta({ label: text('此前已删除', 'Was deleted already') }),
  }),

  async run({ input, ...asking }) {
    const { live, already } = await actOnLive(asking, input.livingId, {
      isDone(live) {
        if (live.replay === 'deleted') return true;
        requireReplayReady(live);
        return false;
      },
      act: () => asking.wecom.live.deleteReplayData({ livingid: input.livingId }),
    });
    return { livingId: live.livingId, title: live.wire.theme, alreadyDeleted: already };
  },
});
