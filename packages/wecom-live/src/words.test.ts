import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  labelOf,
  liveStatuses,
  liveStatusLabels,
  liveTypes,
  replayStatuses,
  told,
  toReplayWord,
  toWire,
  toWord,
} from './words.ts';

test("WeCom's numbers have the words of pages 93637 and 93635", () => {
  expect([0, 1, 2, 3, 4].map((wire) => toWord(liveTypes, wire))).toEqual([
    'general',
    'small_class',
    'large_class',
    'training',
    'activity',
  ]);
  expect([0, 1, 2, 3, 4].map((wire) => toWord(liveStatuses, wire))).toEqual([
    'reserved',
    'living',
    'ended',
    'expired',
    'cancelled',
  ]);
  expect([0, 1, 2, 3].map((replay_status) => toReplayWord({ open_replay: 1, replay_status }))).toEqual([
    'ready',
    'generating',
    'deleted',
    'failed',
  ]);
});

test('words go back to the numbers that they came from', () => {
  for (const word of liveTypes) expect(toWord(liveTypes, toWire(liveTypes, word))).toBe(word);
});

test('a replay that is not enabled, or of which nothing is told, is none', () => {
  expect(toReplayWord({ open_replay: 0, replay_status: 0 })).toBe('none');
  expect(toReplayWord({ replay_status: 0 })).toBe('none');
  expect(toReplayWord({ open_replay: 1 })).toBe('none');
});

test.each([5, -1, 1.5, 1e21])('the unknown number %d passes through word, schema and label', (wire) => {
  const word = toWord(liveStatuses, wire);
  expect(word).toBe(`wecom:${wire}`);
  expect(told(liveStatuses).parse(word)).toBe(word);
  expect(labelOf(liveStatusLabels, word)).toEqual({ 'zh-CN': word, en: word });
});

test('a word that is none is refused', () => {
  expect(told(replayStatuses).safeParse('gone').success).toBe(false);
});

test('the schema of words survives the way to JSON Schema', () => {
  expect(z.toJSONSchema(told(['a', 'b']))).toMatchObject({
    anyOf: [{ enum: ['a', 'b'] }, { type: 'string', pattern: expect.stringContaining('wecom:') }],
  });
});
