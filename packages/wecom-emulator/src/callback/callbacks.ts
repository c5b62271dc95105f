import type { Assumptions } from '../assumptions.ts';
import type { Faults } from '../faults.ts';
import type { World } from '../world.ts';
import type { StatusEvent } from './status-event.ts';

/** One callback on its way or arrived. */
export interface Delivery {
  event: string;
  url: string;
  /** The decrypted XML, for people to read. */
  xml: string;
  tries: { at: number; outcome: string }[];
  delivered: boolean;
}

export interface Callbacks {
  fireStatus(world: World, assume: Assumptions, event: StatusEvent): void;
  deliveries(): readonly Delivery[];
  /** Resolves once nothing is under way any more. */
  settled(): Promise<void>;
  clear(): void;
}

export function createCallbacks(_options: { faults: Faults; now(): number }): Callbacks {
  const deliveries: Delivery[] = [];
  return {
    fireStatus: () => undefined,
    deliveries: () => deliveries,
    settled: async () => undefined,
    clear: () => {
      deliveries.length = 0;
    },
  };
}
