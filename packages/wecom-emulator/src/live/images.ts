import type { World } from '../world.ts';

/** Temporary media die after three days (page 90253). */
export const MEDIA_LIFE_SECONDS = 259_200;

export type MediaState = 'usable' | 'unknown' | 'expired';

export function mediaState(world: World, mediaId: string, now: number): MediaState {
  const media = world.media.get(mediaId);
  if (media === undefined || media.type !== 'image') return 'unknown';
  return now >= media.created_at + MEDIA_LIFE_SECONDS ? 'expired' : 'usable';
}
