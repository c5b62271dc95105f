import { ComponentError } from '@livebus/component-kit';
import { describe, expect, test } from 'vitest';
import { jpg, png } from '../testing/pictures.ts';
import { checkImage } from './check-image.ts';

const MEGABYTES_10 = 10 * 1024 * 1024;

function problemOf(bytes: Uint8Array) {
  try {
    checkImage('activity.cover', bytes);
  } catch (error) {
    if (error instanceof ComponentError) return error.problem;
    throw error;
  }
  return undefined;
}

describe('an image is known by its content', () => {
  test('PNG', () => expect(checkImage('f', png())).toEqual({ contentType: 'image/png', extension: 'png' }));
  test('JPG', () => expect(checkImage('f', jpg())).toEqual({ contentType: 'image/jpeg', extension: 'jpg' }));
});

test.each([
  ['6 B that begin like a JPG', jpg(6)],
  ['exactly 10 MB', png(MEGABYTES_10)],
])('%s pass', (_name, bytes) => {
  expect(problemOf(bytes)).toBeUndefined();
});

test.each([
  ['nothing', png(0), { code: 'image_too_small', limit: 6, actual: 0 }],
  ['5 B', jpg(5), { code: 'image_too_small', limit: 6, actual: 5 }],
  ['6 B of text', new TextEncoder().encode('a text'), { code: 'image_not_jpg_or_png' }],
  ['a GIF', new TextEncoder().encode('GIF89a......'), { code: 'image_not_jpg_or_png' }],
  ['half of a PNG signature', png(7), { code: 'image_not_jpg_or_png' }],
  ['10 MB and 1 B', png(MEGABYTES_10 + 1), { code: 'image_too_large', limit: MEGABYTES_10, actual: MEGABYTES_10 + 1 }],
])('%s is refused with field, rule, limit and length', (_name, bytes, { code, ...size }) => {
  const problem = problemOf(bytes);
  expect(problem).toMatchObject({ code, kind: 'invalid', mayHaveHappened: false });
  expect(problem?.issues).toEqual([{ field: 'activity.cover', rule: code, message: problem?.message, ...size }]);
  for (const locale of ['zh-CN', 'en'] as const) {
    expect(problem?.message[locale]).toMatch(/\S/);
    expect(problem?.cure?.[locale]).toMatch(/\S/);
  }
});
