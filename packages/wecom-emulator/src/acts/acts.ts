import type { z } from 'zod';
import { suiteActs } from '../suite/acts.ts';
import type { Stage } from './act.ts';
import { ActError } from './act-error.ts';
import { comment } from './comment.ts';
import { createInstantLive } from './create-instant-live.ts';
import { disableReplay } from './disable-replay.ts';
import { enableReplay } from './enable-replay.ts';
import { endLive } from './end-live.ts';
import { expireLive } from './expire-live.ts';
import { expireTokens } from './expire-tokens.ts';
import { joinLive } from './join-live.ts';
import { leaveLive } from './leave-live.ts';
import { openLivingCode } from './open-living-code.ts';
import { replayFailed } from './replay-failed.ts';
import { replayReady } from './replay-ready.ts';
import { revokeTokens } from './revoke-tokens.ts';
import { setEnabled } from './set-enabled.ts';
import { setPermission } from './set-permission.ts';
import { setTrustedIps } from './set-trusted-ips.ts';
import { setVisibleScope } from './set-visible-scope.ts';
import { shareToShop } from './share-to-shop.ts';
import { speak } from './speak.ts';
import { startLive } from './start-live.ts';
import { subscribe } from './subscribe.ts';

/** Every act, by its name in code. */
export const actCatalogue = {
  startLive,
  endLive,
  enableReplay,
  disableReplay,
  replayReady,
  replayFailed,
  joinLive,
  openLivingCode,
  leaveLive,
  comment,
  speak,
  subscribe,
  shareToShop,
  createInstantLive,
  expireLive,
  expireTokens,
  revokeTokens,
  setPermission,
  setEnabled,
  setTrustedIps,
  setVisibleScope,
  ...suiteActs,
};

type Catalogue = typeof actCatalogue;

/** `emulator.acts.startLive({ livingid })`; ActError, and nothing changed, when it cannot be done. */
export type Acts = {
  [Name in keyof Catalogue]: (params: z.input<Catalogue[Name]['params']>) => ReturnType<Catalogue[Name]['act']>;
};

export interface NamedActs extends Acts {
  /** Acts by the name that the catalogue gives, such as `start-live`; ActError when there is no such act. */
  perform(name: string, params: unknown): object;
}

/** The acts of one emulator: `stage` is asked at every act, because a reset changes the world; `done` hears of each. */
export function bindActs(stage: () => Stage, done: () => void): NamedActs {
  const play = (act: Catalogue[keyof Catalogue], params: unknown): object => {
    const result = act.perform(stage(), params);
    done();
    return result;
  };
  const bound = Object.entries(actCatalogue).map(([key, act]) => [key, (params: unknown) => play(act, params)]);
  return {
    ...(Object.fromEntries(bound) as Acts),
    perform(name, params) {
      const act = Object.values(actCatalogue).find((entry) => entry.name === name);
      if (act === undefined) throw new ActError('missing', `There is no act ${name}.`);
      return play(act, params);
    },
  };
}
