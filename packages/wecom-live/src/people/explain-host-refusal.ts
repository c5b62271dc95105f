import { text } from '@livebus/component-kit';
import { WecomApiError } from '@livebus/wecom';
import { vendorOf } from '../explain-wecom-error.ts';
import { hostProblem, visibilityCure } from './resolve-host.ts';

/** Codes by which WeCom may refuse a host; which of them it takes is not documented (pages 90313 and 93637). */
const HOST_REFUSED: readonly number[] = [40003, 60011, 60021, 60111, 92000];

/** The directory knew the host as visible and WeCom does not: its scope changed, or the member left. */
export function explainHostRefusal(error: unknown): never {
  if (!(error instanceof WecomApiError) || !HOST_REFUSED.includes(error.errcode)) throw error;
  const message = text(
    '企业微信认为发起人不存在或不在应用可见范围内',
    "To WeCom the host does not exist or is outside the app's visible scope",
  );
  throw hostProblem('host_not_visible', message, visibilityCure, vendorOf(error));
}
