import { text } from '@livebus/component-kit';
import { vendorOf } from '../explain-wecom-error.ts';
import { isMemberRefused } from './member-refused.ts';
import { hostProblem, visibilityCure } from './resolve-host.ts';

/** The directory knew the host as visible and WeCom does not: its scope changed, or the member left. */
export function explainHostRefusal(error: unknown): never {
  if (!isMemberRefused(error)) throw error;
  const message = text(
    '企业微信认为发起人不存在或不在应用可见范围内',
    "To WeCom the host does not exist or is outside the app's visible scope",
  );
  throw hostProblem('host_not_visible', message, visibilityCure, vendorOf(error));
}
