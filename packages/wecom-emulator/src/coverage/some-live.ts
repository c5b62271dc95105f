import type { Emulator } from '../create-emulator.ts';
import { newLive } from '../live/new-live.ts';
import { addLive, type Live } from '../world.ts';
import { nameOfApp, nowOf } from './callers.ts';

/** A live of the provoking app, reserved for an hour from now unless told otherwise. */
export function someLive(emulator: Emulator, given: Partial<Live> = {}): Live {
  const now = nowOf(emulator);
  const live = newLive({
    ...nameOfApp(emulator),
    anchor_userid: 'zhangsan',
    theme: '新员工培训',
    created_at: now,
    reserve_start: now + 3600,
    reserve_living_duration: 3600,
    ...given,
  });
  addLive(emulator.world, live);
  return live;
}
