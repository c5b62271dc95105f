import type { Emulator } from '../create-emulator.ts';
import { settleLive } from '../live/settle-live.ts';
import type { App, Live, Viewer } from '../world.ts';

const NEWEST_LIVES = 500;
const FIRST_VIEWERS = 200;

/** Everything that the phone shows at a glance; apps without their secrets. */
export function describeState(emulator: Emulator) {
  const { world, clock, assume, faults } = emulator;
  return {
    now: clock.now(),
    frozen: clock.isFrozen(),
    corps: [...world.corps.values()].map(({ corpid, name, departments, members, tags }) => ({
      corpid,
      name,
      departments,
      members,
      tags,
    })),
    apps: [...world.apps.values()].map(describeApp),
    lives: [...world.lives.values()]
      .slice(-NEWEST_LIVES)
      .reverse()
      .map((live) => summariseLive(emulator, live)),
    lives_total: world.lives.size,
    assumptions: assume,
    faults: faults.list(),
  };
}

function describeApp({ corpid, agentid, name, kind, enabled, permissions, visible, trustedIps, callback }: App) {
  return { corpid, agentid, name, kind, enabled, permissions, visible, trustedIps, callbackUrl: callback?.url };
}

/** A live with its first viewers. */
export function describeLiveWithViewers(emulator: Emulator, live: Live) {
  const { viewers, subscribers } = live;
  return { ...summariseLive(emulator, live), viewers: viewers.slice(0, FIRST_VIEWERS), subscribers };
}

function summariseLive({ world, assume, clock, fire }: Emulator, live: Live) {
  const { viewers, subscribers, ...rest } = settleLive(live, { assume, now: Math.floor(clock.now() / 1000), fire });
  const host = world.corps.get(live.corpid)?.members.find((member) => member.userid === live.anchor_userid);
  return {
    ...rest,
    host_name: host?.name ?? live.anchor_userid,
    viewer_num: viewers.length,
    online_count: viewers.filter(isInTheRoom).length,
    subscribe_count: subscribers.length,
  };
}

const isInTheRoom = (viewer: Viewer) => viewer.joined_at !== undefined;
