import { ComponentError, text } from '@livebus/component-kit';
import type { LedgerEntry, LiveLedger } from './ledger.ts';

/**
 * Enters a live that was just made. Another request for the same, whose own answer was lost, may have found and adopted
 * it before its answer came here: then this request has none yet, and looks for one at its next attempt.
 */
export async function claimCreated(ledger: LiveLedger, entry: LedgerEntry): Promise<void> {
  if (await ledger.claim(entry)) return;
  throw new ComponentError({
    code: 'live_adopted_elsewhere',
    kind: 'conflict',
    message: text(
      `直播 ${entry.livingId} 已被另一个内容相同的请求认领`,
      `Another request for the same live has adopted ${entry.livingId}`,
    ),
    cure: text('重新执行本次运行：会先核对结果', 'Run it again: the result is looked for first'),
    mayHaveHappened: true,
  });
}
