import { ComponentError, text } from '@livebus/component-kit';
import { Temporal } from 'temporal-polyfill';

/** `2026-09-26T19:30:00+08:00`: a moment as the clocks of `timeZone` show it. */
export function formatMoment(unixSeconds: number, timeZone: string): string {
  const offset = readOffset(unixSeconds, timeZone);
  const [, sign, hours, minutes] = /^(.)(\d+):(\d+)/.exec(offset) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
  const local = new Date((unixSeconds + ahead) * 1000).toISOString();
  return `${local.slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}${offset}`;
}

/** One per zone: making one takes fifty times as long as using it, and every output holds several moments. */
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

/** Such as `+08:00`; RangeError for a zone that there is not. */
function readOffset(unixSeconds: number, timeZone: string): string {
  let format = offsetFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    offsetFormats.set(timeZone, format);
  }
  return /GMT([+-].+)$/.exec(format.format(unixSeconds * 1000))?.[1] ?? '+00:00';
}

/**
 * The moment that an ISO date and time means, in unix seconds; without an offset it is read on the clocks of `timeZone`.
 * A local time that daylight saving skips or repeats is refused: only an offset can say which moment is meant.
 */
export function readMoment(field: string, value: string, timeZone: string): number {
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(value)) return secondsOf(Temporal.Instant.from(value));
  const local = Temporal.PlainDateTime.from(value);
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' }).toInstant();
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' }).toInstant();
  if (earlier.equals(later)) return secondsOf(earlier);
  const message = text(
    `${value} 在时区 ${timeZone} 中不存在或出现两次（夏令时）`,
    `${value} does not exist or comes twice in ${timeZone} (daylight saving)`,
  );
  throw new ComponentError({
    code: 'input_invalid',
    kind: 'invalid',
    message,
    cure: text(
      `写明时差，例如 ${formatMoment(secondsOf(earlier), timeZone)}`,
      `Give its offset, such as ${formatMoment(secondsOf(earlier), timeZone)}`,
    ),
    issues: [{ field, rule: 'ambiguous_local_time', message }],
  });
}

const secondsOf = (instant: Temporal.Instant): number => Math.floor(instant.epochMilliseconds / 1000);
