import type { Texts } from './zh-cn.ts';

const DAY = 86_400;

/** A moment in unix seconds, in the browser's zone, with the zone's name. */
export function formatMoment(seconds: number, texts: Texts): string {
  const parts = new Intl.DateTimeFormat(texts.locale, {
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(seconds * 1000);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((entry) => entry.type === type)?.value ?? '';
  return texts.moment({
    month: part('month'),
    day: part('day'),
    weekday: part('weekday'),
    time: `${part('hour')}:${part('minute')}`,
    zone: part('timeZoneName'),
  });
}

/** Date and time to the second, of milliseconds since the epoch. */
export function formatInstant(ms: number, texts: Texts): string {
  return new Intl.DateTimeFormat(texts.locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(ms);
}

/** The time of day, of milliseconds since the epoch. */
export function formatTime(ms: number, texts: Texts, seconds: 'with-seconds' | 'without-seconds'): string {
  return new Intl.DateTimeFormat(texts.locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds === 'with-seconds' ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  }).format(ms);
}

/** Minutes and seconds as players show them: `1:02:03`, `4:05`. */
export function formatPosition(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** A length of time in words. */
export function formatSpan(seconds: number, texts: Texts): string {
  const whole = Math.max(0, Math.round(seconds));
  return texts.span(
    Math.floor(whole / DAY),
    Math.floor((whole % DAY) / 3600),
    Math.floor((whole % 3600) / 60),
    whole % 60,
  );
}

/** The browser's zone, such as `Asia/Shanghai`. */
export const zoneName = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
