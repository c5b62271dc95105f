import { defineComponent, text } from '@livebus/component-kit';
import { z } from 'zod';
import { wecomApp } from '../connection.ts';
import { livingId } from '../fields.ts';
import { CODE_LIFE_SECONDS, miniProgram, openInMiniProgram } from '../mini-program.ts';
import { formatMoment } from '../moment.ts';
import { readAfterRefusal, requireOwnLive } from '../own-live.ts';

export default defineComponent({
  id: 'wecom.live.viewing-entry',
  title: text('获取观看入口', 'Get viewing entry of WeCom live'),
  summary: text(
    '为一位微信用户取得在微信中观看直播或回放的入口，5 分钟内有效',
    'Gets the entry by which one WeChat user watches the live or its replay inside WeChat, good for 5 minutes',
  ),
  docs: 'https://developer.work.weixin.qq.com/document/path/93641',
  effect: 'read',
  connection: wecomApp,
  input: z.strictObject({
    livingId,
    openid: z
      .string()
      .min(1)
      .meta({
        label: text('微信用户 openid', "WeChat user's openid"),
        help: text('凭证仅限这位用户在微信中使用', 'The entry is for this user only, and only inside WeChat'),
        widget: 'text',
      }),
  }),
  output: z.strictObject({
    livingId,
    livingCode: z.string().meta({ label: text('观看凭证', 'Living code') }),
    validUntil: z.iso.datetime({ offset: true }).meta({ label: text('有效期至', 'Valid until') }),
    miniProgram,
  }),

  async run({ input, now, timeZone, ...asking }) {
    const { livingId, openid } = input;
    await requireOwnLive(asking, livingId);
    const askedAt = Math.floor(now() / 1000);
    const { living_code: livingCode } = await asking.wecom.live
      .getLivingCode({ livingid: livingId, openid })
      .catch(async (error: unknown) => {
        await readAfterRefusal(asking, livingId, error);
        throw error;
      });
    const validUntil = formatMoment(askedAt + CODE_LIFE_SECONDS, timeZone);
    return { livingId, livingCode, validUntil, miniProgram: openInMiniProgram(livingCode) };
  },
});
