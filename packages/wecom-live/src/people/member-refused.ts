import { WecomApiError } from '@livebus/wecom';

/**
 * Codes by which WeCom says that a member does not exist or is outside the app's visible scope: which of them an
 * endpoint takes is not documented (pages 90196, 90313, 90665 and 93637).
 */
const MEMBER_REFUSED: readonly number[] = [40003, 46004, 50002, 60011, 60021, 60111, 92000];

export const isMemberRefused = (error: unknown): error is WecomApiError =>
  error instanceof WecomApiError && MEMBER_REFUSED.includes(error.errcode);
