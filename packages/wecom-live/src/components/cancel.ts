import { defineComponent, text } from '@livebus/component-kit';
import { z } from 'zod';
import { actOnLive } from '../act-on-live.ts';
import { wecomApp } from '../connection.ts';
import { livingId } from '../fields.ts';
import { requireReserved } from '../live-states.ts';

export default defineComponent({
  id: 'wecom.live.cancel',
  title: text('取消企业微信直播', 'Cancel WeCom live'),
  summary: text(
    '取消一场预约中的直播，不可恢复；已取消的视为成功',
    'Cancels a reserved live for good; one already cancelled counts as success',
  ),
  docs: 'https://developer.work.weixin.qq.com/document/path/93638',
  effect: 'delete',
  irreversible: true,
  connection: wecomApp,
  input: z.strictObject({ livingId }),
  output: z.strictObject({
    livingId,
    title: z.string().meta({ label: text('直播标题', 'Title') }),
    alreadyCancelled: z.boolean().meta({ label: text('此前已取消', 'Was cancelled already') }),
  }),

  async run({ input, ...asking }) {
    const { live, already } = await actOnLive(asking, input.livingId, {
      isDone(live) {
        if (live.status === 'cancelled') return true;
        requireReserved(live);
        return false;
      },
      act: () => asking.wecom.live.cancelLive({ livingid: input.livingId }),
    });
    return { livingId: live.livingId, title: live.wire.theme, alreadyCancelled: already };
  },
});
