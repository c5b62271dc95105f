import type { Params, Values } from '../params.ts';
import { Refusal, type Rules } from '../rules.ts';
import type { Live } from '../world.ts';
import { checkImages, type ImageCall, imageRules } from './images.ts';

/** What only an activity live (type 4) has. */
export const activityParams = {
  activity_cover_mediaid: { type: 'text' },
  activity_share_mediaid: { type: 'text' },
  activity_detail: {
    type: 'object',
    params: { description: { type: 'text' }, image_list: { type: 'list', of: 'text' } },
  },
} as const satisfies Params;

export const activityRules = {
  ...imageRules,
  'extra-images-ignored': { evidence: 'documented', page: 93637, text: 'of more than 5 images the first 5 are taken' },
  'activity-description-too-long': {
    errcode: 40058,
    evidence: 'assumed',
    text: 'activity_detail.description is within a limit, where one is assumed',
    assumption: 'longestActivityDescription',
  },
} as const satisfies Rules;

const MAX_IMAGES = 5;

export interface ActivityCall extends ImageCall {
  params: Values<typeof activityParams>;
  apply(rule: 'extra-images-ignored'): void;
}

/** The activity fields of a new live, checked. */
export function readActivity(call: ActivityCall): Partial<Live> & Pick<Live, 'image_mediaids'> {
  const { params, assume, apply } = call;
  const { activity_cover_mediaid: cover, activity_share_mediaid: share, activity_detail: detail } = params;
  const description = detail?.description;
  const longest = assume.longestActivityDescription;
  if (description !== undefined && longest !== null && [...description].length > longest) {
    const limit = `activity_detail.description exceed max length ${longest}. invalid Request Parameter`;
    throw new Refusal('activity-description-too-long', 40058, limit);
  }
  const images = detail?.image_list ?? [];
  if (images.length > MAX_IMAGES) apply('extra-images-ignored');
  const image_mediaids = images.slice(0, MAX_IMAGES);
  checkImages(call, [cover, share, ...image_mediaids]);
  return {
    image_mediaids,
    ...(cover === undefined ? {} : { cover_mediaid: cover }),
    ...(share === undefined ? {} : { share_mediaid: share }),
    ...(description === undefined ? {} : { activity_description: description }),
  };
}
