import { ComponentError, type Problem, text } from '@livebus/component-kit';
import { WecomApiError, type WecomClient } from '@livebus/wecom';
import type { WecomTools } from './connection.ts';
import { vendorOf } from './explain-wecom-error.ts';
import type { LedgerEntry, ScheduledLive } from './ledger.ts';
import { type LiveStatus, liveStatuses, type ReplayStatus, type Told, toReplayWord, toWord } from './words.ts';

export type Asking = Pick<WecomTools, 'wecom' | 'app' | 'ledger'>;

/** A live of this app as WeCom tells of it now. */
export interface OwnLive {
  livingId: string;
  status: Told<LiveStatus>;
  replay: Told<ReplayStatus>;
  /** All that WeCom answered, by its names. */
  wire: Awaited<ReturnType<WecomClient['live']['getLivingInfo']>>['living_info'];
  /** What WeCom was last told of it, where LiveBus made or adopted it. */
  scheduled: ScheduledLive | undefined;
}

/** Reads a live of this app; another app's is refused before anything is sent where the ledger knows it. */
export async function readOwnLive(asking: Asking, livingId: string): Promise<OwnLive> {
  const entry = await requireOwnLive(asking, livingId);
  const { living_info: wire } = await asking.wecom.live
    .getLivingInfo({ livingid: livingId })
    .catch((error: unknown) => explainLiveRefusal(livingId, error));
  return {
    livingId,
    status: toWord(liveStatuses, wire.status),
    replay: toReplayWord(wire),
    wire,
    scheduled: entry?.scheduled,
  };
}

/** Refuses a live that the ledger knows to be another app's; gives what the ledger has of it. */
export async function requireOwnLive(
  { app, ledger }: Omit<Asking, 'wecom'>,
  livingId: string,
): Promise<LedgerEntry | undefined> {
  const entry = await ledger.find(livingId);
  if (entry === undefined || (entry.corpid === app.corpid && entry.agentid === app.agentid)) return entry;
  throw liveProblem('live_of_another_app', {
    message: text(
      `直播 ${livingId} 由企业 ${entry.corpid} 的应用 ${entry.agentid} 创建，应用 ${app.agentid} 不能操作`,
      `The live ${livingId} was made by app ${entry.agentid} of corp ${entry.corpid}; app ${app.agentid} may not touch it`,
    ),
    cure: text(
      `请选择创建该直播的企业 ${entry.corpid} 的应用 ${entry.agentid}`,
      `Choose app ${entry.agentid} of corp ${entry.corpid}, which made it`,
    ),
  });
}

/** Kinds of refusal that may come from the live itself rather than from the app, the token or the load. */
const ABOUT_THE_LIVE: readonly string[] = ['invalid', 'forbidden', 'missing', 'conflict'];

/**
 * After a refusal: reads the live to see what is the matter with it. Throws `live_unknown` or `live_of_another_app`
 * where that is it, and the error as it came where it is no refusal, or none that a live can be the reason of.
 */
export async function readAfterRefusal(asking: Asking, livingId: string, error: unknown): Promise<OwnLive> {
  if (error instanceof WecomApiError && ABOUT_THE_LIVE.includes(error.kind)) return readOwnLive(asking, livingId);
  throw error;
}

/** Gives WeCom's refusal to read a live its name: only the id was asked with, so that 40058 means no such live (page 90313). */
function explainLiveRefusal(livingId: string, error: unknown): never {
  if (error instanceof WecomApiError && error.errcode === 40058) {
    throw liveProblem('live_unknown', {
      message: text(`企业微信没有直播 ${livingId}`, `WeCom knows no live ${livingId}`),
      cure: text('核对直播 ID，注意大小写', 'Check the live ID; it is case-sensitive'),
      vendor: vendorOf(error),
    });
  }
  throw explainForeignLive(error);
}

/** WeCom's codes for the live of another corp or app (page 90313). */
const FOREIGN: readonly number[] = [92002, 92003, 92008];

/** `live_of_another_app` where that is why WeCom refused what `field` names; any other error as it came. */
export function explainForeignLive(error: unknown, field = 'livingId'): unknown {
  if (!(error instanceof WecomApiError) || !FOREIGN.includes(error.errcode)) return error;
  return liveProblem('live_of_another_app', {
    message: text('这场直播不是本应用创建的', 'The live was not made by this app'),
    cure: text('请选择创建该直播的企业与应用', 'Choose the corp and app that made it'),
    vendor: vendorOf(error),
    field,
  });
}

const kinds = {
  live_unknown: 'missing',
  live_of_another_app: 'forbidden',
  live_not_reserved: 'conflict',
  live_not_ended: 'conflict',
  replay_not_enabled: 'conflict',
  replay_not_ready: 'conflict',
  replay_failed: 'conflict',
} as const;

/** Why a live cannot be had, or why nothing can be done in the state that it is in. */
export function liveProblem(
  code: keyof typeof kinds,
  { field = 'livingId', ...problem }: Pick<Problem, 'message' | 'cure' | 'vendor'> & { field?: string },
): ComponentError {
  const issues = [{ field, rule: code, message: problem.message }];
  return new ComponentError({ code, kind: kinds[code], ...problem, issues });
}
