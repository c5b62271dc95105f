import type { Rules } from '../rules.ts';
import type { App, SentMessage } from '../world.ts';

export const throttleRules = {
  'member-flooded': {
    evidence: 'documented',
    page: 90312,
    text: 'past 30 a minute or 1000 an hour from one app a member gets no more, and nobody is told',
  },
  'duplicate-held-back': {
    evidence: 'documented',
    page: 90236,
    text: 'with enable_duplicate_check the same request within the interval reaches nobody a second time',
  },
} as const satisfies Rules;

const PER_MINUTE = 30;
const PER_HOUR = 1000;

export interface Sending {
  messages: readonly SentMessage[];
  app: App;
  /** Unix seconds. */
  now: number;
}

/** The messages that an app has sent within so many seconds, newest first. */
function* sentWithin({ messages, app, now }: Sending, seconds: number): Generator<SentMessage> {
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index];
    if (message === undefined || message.sent_at <= now - seconds) return;
    if (message.corpid === app.corpid && message.agentid === app.agentid) yield message;
  }
}

/** Those among the members who may get one more. */
export function unflooded(sending: Sending, userids: readonly string[]): string[] {
  const hour = new Map<string, number>();
  const minute = new Map<string, number>();
  for (const { touser, sent_at } of sentWithin(sending, 3600)) {
    for (const userid of touser) {
      hour.set(userid, (hour.get(userid) ?? 0) + 1);
      if (sent_at > sending.now - 60) minute.set(userid, (minute.get(userid) ?? 0) + 1);
    }
  }
  return userids.filter((userid) => (minute.get(userid) ?? 0) < PER_MINUTE && (hour.get(userid) ?? 0) < PER_HOUR);
}

/** Whether the app has sent the same to the same within the interval. */
export function isDuplicate(
  sending: Sending,
  seconds: number,
  message: Pick<SentMessage, 'touser' | 'content'>,
): boolean {
  const told = JSON.stringify([message.touser, message.content]);
  for (const { touser, content } of sentWithin(sending, seconds)) {
    if (JSON.stringify([touser, content]) === told) return true;
  }
  return false;
}
