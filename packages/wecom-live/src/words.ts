import { type Text, text } from '@livebus/component-kit';

/** WeCom's numbers for types of live, in its order (page 93637). */
export const liveTypes = ['general', 'small_class', 'large_class', 'training', 'activity'] as const;
export type LiveType = (typeof liveTypes)[number];

/** WeCom's numbers for the states of a live, in its order (page 93635). */
export const liveStatuses = ['reserved', 'living', 'ended', 'expired', 'cancelled'] as const;
export type LiveStatus = (typeof liveStatuses)[number];

/** WeCom's numbers for the states of a replay, in its order; `none` where replay is not enabled (page 93635). */
export const replayStatuses = ['ready', 'generating', 'deleted', 'failed'] as const;
export type ReplayStatus = (typeof replayStatuses)[number] | 'none';

/** The product's word for one of WeCom's numbers; a number that WeCom adds later passes as `wecom:7`. */
export function toWord<Word extends string>(words: readonly Word[], wire: number): Word | `wecom:${number}` {
  return words[wire] ?? `wecom:${wire}`;
}

/** WeCom's number for a word of the product. */
export const toWire = <Word extends string>(words: readonly Word[], word: Word): number => words.indexOf(word);

export const liveTypeLabels: Readonly<Record<LiveType, Text>> = {
  general: text('通用直播', 'General'),
  small_class: text('小班课', 'Small class'),
  large_class: text('大班课', 'Large class'),
  training: text('企业培训', 'Corporate training'),
  activity: text('活动直播', 'Activity'),
};
