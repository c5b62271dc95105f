import type { Live } from '../world.ts';

/** A live changed state: what `living_status_change` tells the app that made it (page 94145). */
export interface StatusEvent {
  live: Live;
  status: number;
}
