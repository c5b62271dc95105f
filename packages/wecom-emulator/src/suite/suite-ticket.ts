import type { World } from '../world.ts';

/** The ticket last pushed to a suite's provider: what a test without a callback URL logs in with. */
export function suiteTicket({ world }: { world: World }, suiteid: string): string {
  const ticket = world.suites.get(suiteid)?.tickets.at(-1)?.ticket;
  if (ticket === undefined) throw new Error(`There is no suite ${suiteid}.`);
  return ticket;
}
