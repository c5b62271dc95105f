import { cancelLive } from './cancel-live.ts';
import { createLive } from './create-live.ts';
import { deleteReplayData } from './delete-replay-data.ts';
import { getLivingCode } from './get-living-code.ts';
import { getLivingInfo } from './get-living-info.ts';
import { getLivingShareInfo } from './get-living-share-info.ts';
import { getUserAllLivingid } from './get-user-all-livingid.ts';
import { getWatchStat } from './get-watch-stat.ts';
import { modifyLive } from './modify-live.ts';

/** The nine endpoints of lives. */
export const liveEndpoints = {
  cancelLive,
  createLive,
  deleteReplayData,
  getLivingCode,
  getLivingInfo,
  getLivingShareInfo,
  getUserAllLivingid,
  getWatchStat,
  modifyLive,
} as const;
