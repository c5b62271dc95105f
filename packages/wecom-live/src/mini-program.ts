import { text } from '@livebus/component-kit';
import { z } from 'zod';

/** How long a living_code is good (page 93641). */
export const CODE_LIFE_SECONDS = 300;

/** What `wx.navigateToMiniProgram`, or `wx-open-launch-weapp` of an H5 page, is told (page 93641). */
export const miniProgram = z
  .strictObject({
    appId: z.string().meta({ label: text('小程序 AppID', 'App ID') }),
    originalId: z.string().meta({ label: text('小程序原始 ID', 'Original ID') }),
    livePath: z.string().meta({ label: text('观看直播的路径', 'Path of the live') }),
    replayPath: z.string().meta({ label: text('观看回放的路径', 'Path of the replay') }),
  })
  .meta({ label: text('企业微信直播小程序', 'WeCom live mini-program') });

/** WeCom's own mini-program, the same for every corp. */
export function openInMiniProgram(livingCode: string): z.output<typeof miniProgram> {
  const livePath = `pages/watch/index?living_code=${encodeURIComponent(livingCode)}`;
  return {
    appId: 'wx7424030d69bde86e',
    originalId: 'gh_25e071b83ee0',
    livePath,
    replayPath: `${livePath}&replay=1`,
  };
}
