import { defineComponent, text } from '@livebus/component-kit';
import { z } from 'zod';
import { wecomApp } from '../connection.ts';
import { host, livingId } from '../fields.ts';
import { explainHostRefusal } from '../people/explain-host-refusal.ts';
import { resolveMember } from '../people/resolve-member.ts';

const row = z.strictObject({
  livingId,
  known: z.boolean().meta({ label: text('LiveBus 已登记', 'Known to LiveBus') }),
});

export default defineComponent({
  id: 'wecom.live.list',
  title: text('获取成员直播列表', 'List WeCom lives of a member'),
  summary: text(
    '列出本应用为一位发起人创建的全部直播；手工或由其他应用创建的不在其中',
    'Lists every live that this app made for a host; those made by hand or by another app are not among them',
  ),
  docs: 'https://developer.work.weixin.qq.com/document/path/93634',
  effect: 'read',
  connection: wecomApp,
  input: z.strictObject({
    host: host.meta({ help: text('OA 人员；须已绑定企微成员', 'An OA person, bound to a WeCom member') }),
  }),
  output: z.strictObject({
    hostUserid: z.string().meta({ label: text('发起人企微账号', "Host's WeCom userid") }),
    total: z.int().meta({ label: text('直播数', 'Lives') }),
    lives: z
      .array(row)
      .optional()
      .meta({ label: text('直播', 'Lives') }),
  }),
  rows: { field: 'lives', row },

  async run({ input, wecom, app, directory, ledger, emit }) {
    const hostUserid = await resolveMember(directory, input.host, app);
    let total = 0;
    try {
      for await (const livingId of wecom.livingidsOf(hostUserid)) {
        total += 1;
        await emit([{ livingId, known: (await ledger.find(livingId)) !== undefined }]);
      }
    } catch (error) {
      explainHostRefusal(error);
    }
    return { hostUserid, total };
  },
});
