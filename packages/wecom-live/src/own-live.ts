import { ComponentError, text } from '@livebus/component-kit';
import { WecomApiError } from '@livebus/wecom';
import type { WecomTools } from './connection.ts';

type Asking = Pick<WecomTools, 'wecom' | 'app' | 'ledger'>;

/** Reads a live of this app; another app's is refused before anything is sent where the ledger knows it. */
export async function readOwnLive(asking: Asking, livingId: string) {
  await requireOwnLive(asking, livingId);
  return asking.wecom.live.getLivingInfo({ livingid: livingId }).then(
    (answer) => answer.living_info,
    (error: unknown) => explainLiveRefusal(livingId, error),
  );
}

/** Refuses a live that the ledger knows to be another app's. */
export async function requireOwnLive({ app, ledger }: Asking, livingId: string): Promise<void> {
  const entry = await ledger.find(livingId);
  if (entry === undefined || (entry.corpid === app.corpid && entry.agentid === app.agentid)) return;
  throw liveProblem('live_of_another_app', {
    message: text(
      `直播 ${livingId} 由企业 ${entry.corpid} 的应用 ${entry.agentid} 创建，应用 ${app.agentid} 不能操作`,
      `The live ${livingId} was made by app ${entry.agentid} of corp ${entry.corpid}; app ${app.agentid} may not touch it`,
    ),
    cure: text(`请选择创建该直播的应用 ${entry.agentid}`, `Choose app ${entry.agentid}, which made it`),
  });
}

/** Gives WeCom's refusal of a livingid its name: 92008 and 92002 are somebody else's, 40058 is none at all (page 90313). */
export function explainLiveRefusal(livingId: string, error: unknown): never {
  if (!(error instanceof WecomApiError)) throw error;
  const vendor = { code: error.errcode, text: error.errmsg };
  if ([92002, 92003, 92008].includes(error.errcode)) {
    throw liveProblem('live_of_another_app', {
      message: text(`直播 ${livingId} 不是本应用创建的`, `The live ${livingId} was not made by this app`),
      cure: text('请选择创建该直播的企业与应用', 'Choose the corp and app that made it'),
      vendor,
    });
  }
  if (error.errcode === 40058) {
    throw liveProblem('live_unknown', {
      message: text(`企业微信没有直播 ${livingId}`, `WeCom knows no live ${livingId}`),
      cure: text('核对直播 ID，注意大小写', 'Check the live ID; it is case-sensitive'),
      vendor,
    });
  }
  throw error;
}

type LiveProblem = Pick<ComponentError['problem'], 'message' | 'cure' | 'vendor'>;

export function liveProblem(code: string, problem: LiveProblem): ComponentError {
  const kind = code === 'live_unknown' ? 'missing' : code === 'live_of_another_app' ? 'forbidden' : 'conflict';
  const issues = [{ field: 'livingId', rule: code, message: problem.message }];
  return new ComponentError({ code, kind, ...problem, issues });
}
