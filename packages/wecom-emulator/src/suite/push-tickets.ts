import { randomBytes } from 'node:crypto';
import type { SuiteEvent } from '../callback/suite-event.ts';
import type { Suite, World } from '../world.ts';
import { TICKET_LIFE_SECONDS, TICKET_PUSH_SECONDS } from './life-spans.ts';

export interface TicketStage {
  world: World;
  /** Unix seconds on the emulator's clock. */
  now: number;
  fireSuite(event: SuiteEvent): void;
}

/** Gives each suite that has had none for ten minutes a new ticket, and tells its provider (page 90628). */
export function pushDueTickets(stage: TicketStage): void {
  for (const suite of stage.world.suites.values()) {
    if (isDue(suite, stage.now)) pushTicket(suite, stage);
  }
}

function isDue({ tickets }: Suite, now: number): boolean {
  const newest = tickets.at(-1);
  if (newest === undefined) return true;
  const age = now - (newest.expires_at - TICKET_LIFE_SECONDS);
  // A clock set back leaves a ticket from the future behind.
  return age < 0 || age >= TICKET_PUSH_SECONDS;
}

/** A new ticket at once; the older ones live on. */
export function pushTicket(suite: Suite, { now, fireSuite }: Omit<TicketStage, 'world'>): string {
  const ticket = randomBytes(48).toString('base64url');
  suite.tickets = suite.tickets.filter(({ expires_at }) => now < expires_at);
  suite.tickets.push({ ticket, expires_at: now + TICKET_LIFE_SECONDS });
  fireSuite({ suiteid: suite.suiteid, event: 'suite_ticket', ticket });
  return ticket;
}
