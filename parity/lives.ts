import { text } from '@livebus/component-kit';
import { type Json, textAt } from './json.ts';
import { NotRun } from './probe.ts';
import type { AppName, Target } from './target.ts';

/** The title of every live that a probe makes: whoever finds one in the client knows where it is from. */
export const THEME = 'LiveBus parity';
export const DAY = 86_400;
/** Far enough that nobody is reminded of a live before it is cancelled. */
const AHEAD_SECONDS = 30 * DAY;

export type LiveFields = Readonly<Record<string, Json>>;

/** A valid body of `create`, with what the probe wants otherwise. */
export const liveFields = (target: Target, fields: LiveFields = {}): LiveFields => ({
  anchor_userid: target.host,
  theme: THEME,
  living_start: target.now() + AHEAD_SECONDS,
  living_duration: 3600,
  ...fields,
});

export const createLive = (target: Target, fields: LiveFields = {}, as: AppName = 'first') =>
  target.call('living/create', { body: liveFields(target, fields), as });

/** The id of a new reserved live; NotRun when none could be made. */
export async function reserveLive(target: Target, fields: LiveFields = {}, as: AppName = 'first'): Promise<string> {
  const answer = await createLive(target, fields, as);
  const livingid = textAt(answer.body, 'livingid');
  if (livingid !== '') return livingid;
  throw new NotRun(
    text(`无法创建直播（errcode ${answer.errcode}）`, `no live could be made (errcode ${answer.errcode})`),
  );
}

export const readLive = (target: Target, livingid: string, as: AppName = 'first') =>
  target.call('living/get_living_info', { query: { livingid }, as });

/** One reserved live for all probes that only read it. */
export const reservedLive = (target: Target): Promise<string> => target.once('reserved', () => reserveLive(target));

export const cancelledLive = (target: Target): Promise<string> =>
  target.once('cancelled', async () => {
    const livingid = await reserveLive(target);
    await target.call('living/cancel', { body: { livingid } });
    return livingid;
  });

/** The least that `overdueLive` takes. */
export const EXPIRY_MINUTES = 5;
/** A corp may refuse a live of a minute; longer ones are tried as far as the run may wait. */
const OVERDUE_DURATIONS = [60, 600, 1800];
const MARGIN_SECONDS = 60;

/** A live whose reserved end passed a while ago without anybody starting it. */
export const overdueLive = (target: Target): Promise<string> =>
  target.once('overdue', async () => {
    for (const living_duration of OVERDUE_DURATIONS) {
      const seconds = MARGIN_SECONDS + living_duration + 2 * MARGIN_SECONDS;
      if (seconds > target.has.patienceMinutes * 60) break;
      const answer = await createLive(target, { living_start: target.now() + MARGIN_SECONDS, living_duration });
      const livingid = textAt(answer.body, 'livingid');
      if (livingid === '') continue;
      await target.wait(seconds);
      return livingid;
    }
    throw new NotRun(
      text(
        '没有足够短的直播可等到过期',
        'no live short enough to wait for its end could be made: WECOM_PARITY_MINUTES=33',
      ),
    );
  });
