import { ComponentError, text } from '@livebus/component-kit';
import { Temporal } from 'temporal-polyfill';

/** `2026-09-26T19:30:00+08:00[Asia/Shanghai]` without the zone's name: a moment as this zone's clocks show it. */
export function formatMoment(unixSeconds: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(unixSeconds * 1000)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never' });
}

/**
 * The moment that an ISO date and time means, in unix seconds; without an offset it is read on the clocks of `timeZone`.
 * A local time that daylight saving skips or repeats is refused: only an offset can say which moment is meant.
 */
export function readMoment(field: string, value: string, timeZone: string): number {
  const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);
  if (/(?:Z|[+-]\d{2}:?\d{2})$/i.test(value)) return seconds(Temporal.Instant.from(value).epochMilliseconds);
  try {
    const local = Temporal.PlainDateTime.from(value).toZonedDateTime(timeZone, { disambiguation: 'reject' });
    return seconds(local.epochMilliseconds);
  } catch {
    const message = text(
      `${value} 在时区 ${timeZone} 中不存在或出现两次（夏令时），请写明时差，例如 +08:00`,
      `${value} does not exist or comes twice in ${timeZone} (daylight saving); give an offset such as +08:00`,
    );
    throw new ComponentError({
      code: 'input_invalid',
      kind: 'invalid',
      message,
      issues: [{ field, rule: 'ambiguous_local_time', message }],
    });
  }
}
