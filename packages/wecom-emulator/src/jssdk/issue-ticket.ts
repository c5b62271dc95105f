import { issueCode } from '../auth/issue-code.ts';
import type { RouteCall } from '../route.ts';
import { Refusal, type Rules } from '../rules.ts';
import type { App } from '../world.ts';

const TICKET_LIFE_SECONDS = 7200;

/** The rules of both JS-SDK tickets. */
export const ticketRules = {
  'ticket-frequency': {
    errcode: 45009,
    evidence: 'documented',
    page: 90312,
    text: 'an app asks for at most 100 tickets an hour, a corp for 400',
  },
  'same-ticket-again': {
    evidence: 'assumed',
    text: 'within its life the same ticket is handed out again',
    assumption: 'repeatedTicket',
  },
} as const satisfies Rules;

type TicketCall = Pick<
  RouteCall<Record<never, never>, typeof ticketRules>,
  'world' | 'now' | 'assume' | 'frequency' | 'apply'
> & {
  app: App;
};

/** The ticket of a corp (`jsapi`) or of one app in it (`agent_config`). */
export function issueTicket(call: TicketCall, kind: 'jsapi' | 'agent_config', subject: Record<string, string>) {
  const { world, now, assume, frequency, app, apply } = call;
  if (!frequency.admitTicket(app, now)) throw new Refusal('ticket-frequency', 45009, 'api freq out of limit');
  if (assume.repeatedTicket === 'same') {
    for (const issued of world.codes.values()) {
      if (issued.kind !== kind || now >= issued.expires_at) continue;
      if (issued.subject.corpid !== subject.corpid || issued.subject.agentid !== subject.agentid) continue;
      apply('same-ticket-again');
      return { ticket: issued.code, expires_in: issued.expires_at - now };
    }
  }
  const { code } = issueCode(world, { kind, lifeSeconds: TICKET_LIFE_SECONDS, subject, now });
  return { ticket: code, expires_in: TICKET_LIFE_SECONDS };
}
