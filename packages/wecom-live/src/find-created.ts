import { type Recovery, type RunBasics, text } from '@livebus/component-kit';
import type { WecomTools } from './connection.ts';
import type { LedgerEntry, ScheduledLive } from './ledger.ts';
import { formatMoment } from './moment.ts';
import { describeScheduled } from './scheduled.ts';

type Search = Pick<WecomTools, 'wecom' | 'app' | 'ledger'> &
  Pick<RunBasics, 'key' | 'timeZone'> & { intent: ScheduledLive };
type Scheduled = ReturnType<typeof describeScheduled>;

/**
 * Looks for the live that an unanswered create may have made: same host, title, reserved start and duration,
 * and no other request's. A single match is entered in the ledger; several are for a person to decide.
 */
export async function findCreated(search: Search): Promise<Recovery<Scheduled>> {
  const { wecom, app, ledger, key, intent, timeZone } = search;
  const matches: string[] = [];
  for await (const livingId of wecom.livingidsOf(intent.hostUserid)) {
    const known = await ledger.find(livingId);
    if (known?.key === key) return { state: 'found', output: describeScheduled(livingId, known.scheduled, timeZone) };
    if (known === undefined && (await isMatch(search, livingId))) matches.push(livingId);
  }
  const entry = (livingId: string): LedgerEntry => ({ livingId, ...app, key, scheduled: intent });
  const [first, ...others] = matches;
  if (first === undefined) return { state: 'none' };
  if (others.length === 0) {
    // Another request may have adopted it since it was listed: then it is not ours.
    if (!(await ledger.claim(entry(first)))) return { state: 'none' };
    return { state: 'found', output: describeScheduled(first, intent, timeZone) };
  }
  const start = formatMoment(intent.startsAt, timeZone);
  const candidates = matches.map((id) => ({
    id,
    label: text(
      `${intent.title}，${start}，发起人 ${intent.hostUserid}`,
      `${intent.title}, ${start}, host ${intent.hostUserid}`,
    ),
    output: describeScheduled(id, intent, timeZone),
  }));
  return { state: 'several', candidates };
}

/** The host is not compared: the list is the host's own, and a plain userid may come back in another case (page 90196). */
async function isMatch({ wecom, intent }: Search, livingid: string): Promise<boolean> {
  const { living_info: live } = await wecom.live.getLivingInfo({ livingid });
  return (
    live.theme === intent.title &&
    live.reserve_start === intent.startsAt &&
    live.reserve_living_duration === intent.durationMinutes * 60
  );
}
