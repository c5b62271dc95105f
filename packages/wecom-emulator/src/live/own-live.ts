import type { Assumptions } from '../assumptions.ts';
import { Refusal, type Rules } from '../rules.ts';
import type { App, Live, World } from '../world.ts';
import { settleLive } from './settle-live.ts';

/** The rules of every endpoint that takes a `livingid`. */
export const ownLiveRules = {
  'living-unknown': { errcode: 40058, evidence: 'assumed', text: 'the livingid exists' },
  'living-of-another-app': {
    errcode: 92008,
    evidence: 'documented',
    page: 90313,
    text: 'the live was made by this app',
  },
  'living-of-another-corp': { errcode: 92002, evidence: 'assumed', text: "the live belongs to the token's corp" },
} as const satisfies Rules;

export interface OwnLiveCall {
  world: World;
  app: App;
  assume: Assumptions;
  /** Unix seconds. */
  now: number;
}

/** The live that a call names, brought up to date; refused unless this app made it. */
export function findOwnLive({ world, app, assume, now }: OwnLiveCall, livingid: string): Live {
  const live = world.lives.get(livingid);
  if (live === undefined) throw new Refusal('living-unknown', assume.unknownLiving, 'invalid livingid');
  if (live.corpid !== app.corpid) {
    throw new Refusal('living-of-another-corp', assume.livingOfAnotherCorp, 'not allow to cross corp');
  }
  if (live.agentid !== app.agentid) {
    throw new Refusal('living-of-another-app', assume.livingOfAnotherApp, 'not allow to operate this living');
  }
  return settleLive(live, assume, now);
}
