import type { Emulator } from 'wecom-emulator';
import { CORPID, TEMPLATE, VIEWER } from './emulator-seed.ts';
import type { Hands } from './hands.ts';

/** What people would do, done by the emulator's acts. */
export function createEmulatorHands({ acts, world, clock }: Emulator): Hands {
  return {
    async startLive(livingid) {
      acts.startLive({ livingid });
      acts.enableReplay({ livingid });
    },
    async enterLive(livingid) {
      acts.joinLive({ livingid, userid: VIEWER });
      clock.advance(30);
    },
    async endLive(livingid) {
      acts.endLive({ livingid });
    },
    async awaitReplay(livingid) {
      const live = world.lives.get(livingid);
      if (live?.replay_status === 1) acts.replayReady({ livingid });
    },
    readReminder: async (livingid) => world.lives.get(livingid)?.remind_time ?? 0,
    openShop: async (livingid) => acts.shareToShop({ livingid, userid: VIEWER }).ww_share_code,
    async resetCustomSecret() {
      acts.resetPermanentCode({ suiteid: TEMPLATE, corpid: CORPID });
    },
  };
}
