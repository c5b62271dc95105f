import { ComponentError } from '@livebus/component-kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoment, readMoment } from './moment.ts';

const seconds = (iso: string) => Date.parse(iso) / 1000;
const read = (value: string, timeZone = 'Asia/Shanghai') => readMoment('startsAt', value, timeZone);

describe('a moment', () => {
  test.each([
    ['2026-09-26T19:30:00+08:00', '2026-09-26T11:30:00Z'],
    ['2026-09-26T19:30:00-03:30', '2026-09-26T23:00:00Z'],
    ['2026-09-26T11:30:00Z', '2026-09-26T11:30:00Z'],
    ['2026-09-26T11:30:59.999Z', '2026-09-26T11:30:59Z'],
  ])('with an offset is that moment in every zone: %s', (value, moment) => {
    expect(read(value)).toBe(seconds(moment));
    expect(read(value, 'America/New_York')).toBe(seconds(moment));
  });

  test.each([
    ['2026-09-26T19:30', 'Asia/Shanghai', '2026-09-26T11:30:00Z'],
    ['2026-09-26T19:30:15', 'Asia/Kolkata', '2026-09-26T14:00:15Z'],
    ['2026-07-01T12:00', 'America/New_York', '2026-07-01T16:00:00Z'],
    ['2026-12-01T12:00', 'America/New_York', '2026-12-01T17:00:00Z'],
  ])("without an offset is read on the zone's clocks: %s in %s", (value, timeZone, moment) => {
    expect(read(value, timeZone)).toBe(seconds(moment));
  });

  test.each([
    ['2026-03-08T02:30', 'skipped in spring'],
    ['2026-11-01T01:30', 'repeated in autumn'],
  ])('%s in New York, %s, needs an offset', (value) => {
    const reading = () => read(value, 'America/New_York');
    expect(reading).toThrow(ComponentError);
    expect(reading).toThrow(/daylight saving/);
    expect(read(`${value}:00-04:00`, 'America/New_York')).toBe(seconds(`${value}:00-04:00`));
  });

  test('is refused with the field and an offset to give', () => {
    const problem = (() => {
      try {
        return read('2026-11-01T01:30', 'America/New_York');
      } catch (error) {
        return error instanceof ComponentError ? error.problem : undefined;
      }
    })();
    expect(problem).toMatchObject({
      code: 'input_invalid',
      issues: [{ field: 'startsAt', rule: 'ambiguous_local_time' }],
      cure: { 'zh-CN': expect.stringContaining('2026-11-01T01:30:00-04:00') },
    });
  });
});

test('what is written in any zone is read back as the same moment', () => {
  const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'UTC', 'Asia/Kathmandu');
  fc.assert(
    fc.property(fc.integer({ min: 1_600_000_000, max: 4_000_000_000 }), zones, zones, (moment, written, reader) => {
      expect(read(formatMoment(moment, written), reader)).toBe(moment);
    }),
  );
});
