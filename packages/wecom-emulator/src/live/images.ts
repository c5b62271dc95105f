import type { Assumptions } from '../assumptions.ts';
import { Refusal, type Rules } from '../rules.ts';
import type { World } from '../world.ts';

/** Temporary media die after three days (page 90253). */
export const MEDIA_LIFE_SECONDS = 259_200;

/** What the images of an activity live must be. */
export const imageRules = {
  'media-unknown': {
    errcode: 40007,
    evidence: 'assumed',
    text: 'a media_id is a temporary image of this corp',
    assumption: 'mediaUnknown',
  },
  'media-expired': {
    errcode: 40145,
    evidence: 'assumed',
    text: 'a media_id lives for 3 days',
    assumption: 'mediaExpired',
  },
} as const satisfies Rules;

export interface ImageCall {
  world: World;
  app: { corpid: string };
  assume: Assumptions;
  /** Unix seconds. */
  now: number;
}

export function checkImages({ world, app, assume, now }: ImageCall, mediaIds: readonly (string | undefined)[]): void {
  for (const mediaId of mediaIds) {
    if (mediaId === undefined) continue;
    const media = world.media.get(mediaId);
    if (media === undefined || media.type !== 'image' || media.corpid !== app.corpid) {
      throw new Refusal('media-unknown', assume.mediaUnknown, 'invalid media_id');
    }
    if (now >= media.created_at + MEDIA_LIFE_SECONDS) {
      throw new Refusal('media-expired', assume.mediaExpired, 'media_id expired');
    }
  }
}
