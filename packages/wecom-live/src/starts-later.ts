import { ComponentError, text } from '@livebus/component-kit';
import { formatMoment } from './moment.ts';

export interface StartCheck {
  /** Unix seconds. */
  startsAt: number;
  /** Milliseconds since the epoch. */
  now: number;
  timeZone: string;
}

/** Stops a run whose live would start now or earlier; to be asked when the call is about to be made. */
export function requireLaterStart({ startsAt, now, timeZone }: StartCheck): void {
  if (startsAt * 1000 > now) return;
  const shown = [formatMoment(startsAt, timeZone), formatMoment(Math.floor(now / 1000), timeZone)];
  const message = text(
    `开始时间 ${shown[0]} 不晚于现在 ${shown[1]}`,
    `The start ${shown[0]} is not later than now, ${shown[1]}`,
  );
  throw new ComponentError({
    code: 'start_not_in_future',
    kind: 'invalid',
    message,
    cure: text('选择一个将来的开始时间', 'Choose a start in the future'),
    issues: [{ field: 'startsAt', rule: 'later_than_now', message }],
  });
}
