import { type Text, text } from '../text.ts';

export type ErrcodeKind =
  | 'invalid'
  | 'forbidden'
  | 'missing'
  | 'throttled'
  | 'unavailable'
  | 'unauthorised'
  | 'conflict'
  | 'unknown';

/** What a code means to a live integration, and which permission or screen of which console cures it. */
export interface ErrcodeMeaning {
  kind: ErrcodeKind;
  meaning: Text;
  cure: Text;
}

export type ErrcodeTable = Readonly<Record<number, ErrcodeMeaning>>;

/** A row of a table: each pair is zh-CN, then en. */
export const row = (
  kind: ErrcodeKind,
  [chineseMeaning, meaning]: readonly [string, string],
  [chineseCure, cure]: readonly [string, string],
): ErrcodeMeaning => ({ kind, meaning: text(chineseMeaning, meaning), cure: text(chineseCure, cure) });
