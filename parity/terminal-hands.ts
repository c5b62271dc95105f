import type { Interface } from 'node:readline/promises';
import { type Text, text } from '@livebus/component-kit';
import type { Hands } from './hands.ts';

/** Asks in the terminal; gives what was typed, without spaces around it. */
export type Ask = (wish: Text) => Promise<string>;

export const createTerminalAsk =
  (terminal: Interface, say: (wish: Text) => string, signal: AbortSignal): Ask =>
  async (wish) =>
    (await terminal.question(`  » ${say(wish)} `, { signal })).trim();

/** A person at the terminal does in the client what is asked, and presses Enter. */
export function createTerminalHands(ask: Ask): Hands {
  const confirm = async (wish: Text) => {
    await ask(text(`${wish['zh-CN']}，完成后按回车：`, `${wish.en}, then press Enter:`));
  };
  return {
    startLive: (livingid) =>
      confirm(text(`请主播在企业微信中开始直播 ${livingid} 并打开回放`, `Start the live ${livingid}, replay on`)),
    enterLive: (livingid) =>
      confirm(
        text(`请另一成员进入直播 ${livingid} 停留一分钟以上`, `Let another member watch ${livingid} for a minute`),
      ),
    endLive: (livingid) => confirm(text(`请主播结束直播 ${livingid}`, `End the live ${livingid}`)),
    awaitReplay: (livingid) =>
      confirm(text(`请等到直播 ${livingid} 的回放可以观看`, `Wait until the replay of ${livingid} can be watched`)),
    async readReminder(livingid) {
      const wish = text(
        `客户端显示直播 ${livingid} 提前多少分钟提醒（不提醒填 0）？`,
        `How many minutes before ${livingid} does the client say it reminds (0 for none)?`,
      );
      for (;;) {
        const minutes = Number.parseFloat(await ask(wish));
        if (minutes >= 0) return minutes * 60;
      }
    },
    openShop: (livingid) =>
      ask(
        text(
          `请从直播 ${livingid} 跳转商城小程序，并填写路径中的 ww_share_code：`,
          `Jump from the live ${livingid} to a shop's mini-program; the ww_share_code in its path is:`,
        ),
      ),
    resetCustomSecret: () =>
      confirm(text('请管理员重置代开发应用的 secret', 'Reset the secret of the custom-developed app')),
  };
}
