import { type Text, text } from '@livebus/component-kit';
import { z } from 'zod';

/** WeCom's numbers for types of live, in its order (page 93637). */
export const liveTypes = ['general', 'small_class', 'large_class', 'training', 'activity'] as const;
export type LiveType = (typeof liveTypes)[number];

/** WeCom's numbers for the states of a live, in its order (page 93635). */
export const liveStatuses = ['reserved', 'living', 'ended', 'expired', 'cancelled'] as const;
export type LiveStatus = (typeof liveStatuses)[number];

/** WeCom's numbers for the states of a replay, in its order (page 93635). */
const toldReplays = ['ready', 'generating', 'deleted', 'failed'] as const;
/** `none` where the replay is not enabled, or nothing is told of it yet. */
export const replayStatuses = ['none', ...toldReplays] as const;
export type ReplayStatus = (typeof replayStatuses)[number];

/** A word of the product, or `wecom:7` for a number that WeCom added later. */
export type Told<Word extends string> = Word | `wecom:${number}`;

/** The schema of a word that comes from WeCom. */
export const told = <const Word extends string>(words: readonly Word[]) =>
  z.union([z.enum(words), z.templateLiteral(['wecom:', z.string()])]);

/** The product's word for one of WeCom's numbers. */
export function toWord<Word extends string>(words: Readonly<Record<number, Word>>, wire: number): Told<Word> {
  return words[wire] ?? `wecom:${wire}`;
}

/** WeCom's number for a word of the product. */
export const toWire = <Word extends string>(words: readonly Word[], word: Word): number => words.indexOf(word);

/** The state of a replay: `replay_status` counts only where `open_replay` is 1 (page 93635). */
export function toReplayWord(wire: {
  open_replay?: number | undefined;
  replay_status?: number | undefined;
}): Told<ReplayStatus> {
  if (wire.open_replay !== 1 || wire.replay_status === undefined) return 'none';
  return toWord(toldReplays, wire.replay_status);
}

export const liveTypeLabels: Readonly<Record<LiveType, Text>> = {
  general: text('通用直播', 'General'),
  small_class: text('小班课', 'Small class'),
  large_class: text('大班课', 'Large class'),
  training: text('企业培训', 'Corporate training'),
  activity: text('活动直播', 'Activity'),
};

export const liveStatusLabels: Readonly<Record<LiveStatus, Text>> = {
  reserved: text('预约中', 'Reserved'),
  living: text('直播中', 'Living'),
  ended: text('已结束', 'Ended'),
  expired: text('已过期', 'Expired'),
  cancelled: text('已取消', 'Cancelled'),
};

export const replayStatusLabels: Readonly<Record<ReplayStatus, Text>> = {
  none: text('无回放', 'None'),
  ready: text('已生成', 'Ready'),
  generating: text('生成中', 'Generating'),
  deleted: text('已删除', 'Deleted'),
  failed: text('生成失败', 'Failed'),
};

/** How a word is shown: WeCom's newer numbers as they are. */
export function labelOf<Word extends string>(labels: Readonly<Record<Word, Text>>, word: Told<Word>): Text {
  return new Map<string, Text>(Object.entries(labels)).get(word) ?? text(word, word);
}
