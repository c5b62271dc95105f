import { createHash } from 'node:crypto';

/** A key that stands for a place in one list: opaque to clients, and of no use in another list. */
export function pageKey(list: string, place: number): string {
  return `${place.toString(36)}-${sign(list, place)}`;
}

/** The place that a key stands for; undefined when it was not given for this list. */
export function placeOfKey(list: string, key: string): number | undefined {
  const place = Number.parseInt(key, 36);
  return Number.isSafeInteger(place) && key === pageKey(list, place) ? place : undefined;
}

const sign = (list: string, place: number): string =>
  createHash('sha256').update(`${list} ${place}`).digest('base64url').slice(0, 16);
