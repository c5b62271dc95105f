import { randomBytes } from 'node:crypto';
import type { Callbacks } from '../callback/callbacks.ts';
import type { Suite, World } from '../world.ts';
import { TICKET_LIFE_SECONDS, TICKET_PUSH_SECONDS } from './life-spans.ts';

export interface TicketOffice {
  world: World;
  callbacks: Callbacks;
  /** Milliseconds since the epoch, on the emulator's clock. */
  now(): number;
}

/** Gives each suite that has had none for ten minutes a new ticket, and tells its provider (page 90628). */
export function pushDueTickets(office: TicketOffice): void {
  const now = Math.floor(office.now() / 1000);
  for (const suite of office.world.suites.values()) {
    const newest = suite.tickets.at(-1);
    const age = newest === undefined ? undefined : now - (newest.expires_at - TICKET_LIFE_SECONDS);
    // A clock set back leaves a ticket from the future: it is no younger than a new one would be.
    if (age === undefined || age < 0 || age >= TICKET_PUSH_SECONDS) pushTicket(office, suite);
  }
}

/** A new ticket at once, as a provider may ask for in its console (page 90628). */
export function pushTicket({ world, callbacks, now }: TicketOffice, suite: Suite): string {
  const seconds = Math.floor(now() / 1000);
  const ticket = randomBytes(48).toString('base64url');
  suite.tickets = suite.tickets.filter(({ expires_at }) => seconds < expires_at);
  suite.tickets.push({ ticket, expires_at: seconds + TICKET_LIFE_SECONDS });
  callbacks.fireSuite(world, { suiteid: suite.suiteid, event: 'suite_ticket', ticket });
  return ticket;
}
