import { ComponentError, text } from '@livebus/component-kit';
import { WecomApiError } from '@livebus/wecom';
import { vendorOf } from './explain-wecom-error.ts';
import { explainForeignLive } from './own-live.ts';

/** Codes by which WeCom may refuse a share code; which of them it takes is not documented (pages 90313 and 94442). */
const CODE_REFUSED: readonly number[] = [40058, 40029];

/** The share code is the only thing asked with, so that an invalid parameter can be nothing else. */
export function explainShareRefusal(error: unknown): never {
  if (error instanceof WecomApiError && CODE_REFUSED.includes(error.errcode)) {
    const message = text('跳转码不存在，或已超过 5 分钟', 'The share code does not exist, or is older than 5 minutes');
    throw new ComponentError({
      code: 'share_code_invalid',
      kind: 'missing',
      message,
      cure: text('让观众重新从直播间跳转', 'Have the viewer jump from the live once more'),
      issues: [{ field: 'shareCode', rule: 'share_code_invalid', message }],
      vendor: vendorOf(error),
    });
  }
  throw explainForeignLive(error, 'shareCode');
}
