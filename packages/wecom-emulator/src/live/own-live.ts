import { Refusal, type Rules } from '../rules.ts';
import type { App, Live, World } from '../world.ts';
import { type Moment, settleLive } from './settle-live.ts';

/** The rules of every endpoint that takes a `livingid`. */
export const ownLiveRules = {
  'living-unknown': {
    errcode: 40058,
    evidence: 'assumed',
    text: 'the livingid exists',
    assumption: 'unknownLiving',
  },
  'living-of-another-app': {
    errcode: 92008,
    evidence: 'documented',
    page: 90313,
    text: 'the live was made by this app',
    assumption: 'livingOfAnotherApp',
  },
  'living-of-another-corp': {
    errcode: 92002,
    evidence: 'assumed',
    text: "the live belongs to the token's corp",
    assumption: 'livingOfAnotherCorp',
  },
} as const satisfies Rules;

export interface OwnLiveCall extends Moment {
  world: World;
  app: App;
}

/** The live that a call names, brought up to date; refused unless this app made it. */
export function findOwnLive(call: OwnLiveCall, livingid: string): Live {
  const { world, app, assume } = call;
  const live = world.lives.get(livingid);
  if (live === undefined) throw new Refusal('living-unknown', assume.unknownLiving, 'invalid livingid');
  if (live.corpid !== app.corpid) {
    throw new Refusal('living-of-another-corp', assume.livingOfAnotherCorp, 'not allow to cross corp');
  }
  if (live.agentid !== app.agentid) {
    throw new Refusal('living-of-another-app', assume.livingOfAnotherApp, 'not allow to operate this living');
  }
  return settleLive(live, call);
}
