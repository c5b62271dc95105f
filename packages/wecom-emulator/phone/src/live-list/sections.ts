import { LIVE } from '../../../src/world.ts';
import type { LiveSummary } from '../emulator/api.ts';
import type { Texts } from '../texts/zh-cn.ts';

type Order = (a: LiveSummary, b: LiveSummary) => number;

export interface Section {
  name: keyof Texts['phone']['sections'];
  lives: LiveSummary[];
}

const soonestFirst: Order = (a, b) => a.reserve_start - b.reserve_start;
const latestFirst: Order = (a, b) => (b.started_at ?? b.reserve_start) - (a.started_at ?? a.reserve_start);

const ORDERS: readonly (readonly [Section['name'], Order])[] = [
  ['living', latestFirst],
  ['reserved', soonestFirst],
  ['ended', latestFirst],
  ['cancelled', latestFirst],
  ['expired', latestFirst],
];

/** The lives by state, in the order in which a viewer cares; empty sections are left out. */
export function sectionsOf(lives: readonly LiveSummary[]): Section[] {
  return ORDERS.map(([name, order]) => ({
    name,
    lives: lives.filter((live) => live.status === LIVE[name]).toSorted(order),
  })).filter((section) => section.lives.length > 0);
}
