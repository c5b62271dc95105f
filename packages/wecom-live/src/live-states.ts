import { text } from '@livebus/component-kit';
import { liveProblem, type OwnLive } from './own-live.ts';
import { labelOf, liveStatusLabels, replayStatusLabels } from './words.ts';

/** Only a reserved live can be changed or cancelled (pages 93640 and 93638); the error names the state it is in. */
export function requireReserved({ livingId, status }: OwnLive): void {
  if (status === 'reserved') return;
  const label = labelOf(liveStatusLabels, status);
  throw liveProblem('live_not_reserved', {
    message: text(
      `直播 ${livingId} 的状态是“${label['zh-CN']}”，只有预约中的直播可以修改或取消`,
      `The live ${livingId} is in the state "${label.en}"; only a reserved one can be changed or cancelled`,
    ),
    cure: text('如需另行安排，请新建直播', 'To schedule another one, create a live'),
  });
}

/** Only the generated replay of an ended live can be deleted (page 93874); the error names which condition fails. */
export function requireReplayReady({ livingId, status, replay, wire }: OwnLive): void {
  if (status !== 'ended') {
    const label = labelOf(liveStatusLabels, status);
    throw liveProblem('live_not_ended', {
      message: text(
        `直播 ${livingId} 的状态是“${label['zh-CN']}”，结束后才有回放可删除`,
        `The live ${livingId} is in the state "${label.en}"; only after its end is there a replay to delete`,
      ),
    });
  }
  if (wire.open_replay !== 1) {
    throw liveProblem('replay_not_enabled', {
      message: text(`直播 ${livingId} 没有开启回放`, `The live ${livingId} was held without a replay`),
    });
  }
  if (replay === 'failed') {
    throw liveProblem('replay_failed', {
      message: text(
        `直播 ${livingId} 的回放生成失败，没有可删除的回放`,
        `Generating the replay of the live ${livingId} failed; there is none to delete`,
      ),
    });
  }
  if (replay !== 'ready') {
    const label = labelOf(replayStatusLabels, replay);
    throw liveProblem('replay_not_ready', {
      message: text(
        `直播 ${livingId} 的回放状态是“${label['zh-CN']}”，生成后才能删除`,
        `The replay of the live ${livingId} is in the state "${label.en}"; it can be deleted once it is generated`,
      ),
      cure: text('等待回放生成后重试', 'Wait until it is generated, then run again'),
    });
  }
}
