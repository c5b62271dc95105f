import { breakRule, type RunBasics, text } from '@livebus/component-kit';
import { liveLimits } from '@livebus/wecom';
import { z } from 'zod';
import type { WecomTools } from './connection.ts';
import { image } from './fields.ts';
import { uploadImage } from './images/upload-image.ts';
import type { LiveType } from './words.ts';

const group = text('活动直播配置', 'Activity live');
const onlyForActivity = { field: 'type', in: ['activity'] as const };

/** What only an activity live has (page 93637). */
export const activity = z
  .strictObject({
    cover: image(text('活动直播间封面', 'Cover of the live room')).optional(),
    shareCard: image(text('活动直播分享卡片图', 'Image of the share card')).optional(),
    description: z
      .string()
      .optional()
      .meta({ label: text('活动直播简介', 'Activity description'), widget: 'textarea' }),
    images: z
      .array(image(text('附图', 'Image')))
      .optional()
      .meta({
        label: text('活动直播附图', 'Activity images'),
        help: text('超过五张时只发送前五张', 'Of more than five, the first five are sent'),
        widget: 'images',
      }),
  })
  .meta({ label: group, group, showWhen: onlyForActivity });

export type Activity = z.output<typeof activity>;

/** Which of the two descriptions, and whether the activity group at all, goes with a type. */
export function checkTypeRules(
  input: { type: LiveType; description?: string | undefined; activity?: Activity | undefined },
  context: z.RefinementCtx,
): void {
  if (input.type === 'activity' && input.description !== undefined) {
    const message = text('活动直播请填写活动直播简介', 'An activity live has its own description, under activity');
    breakRule(context, { rule: 'not_for_activity', message }, ['description']);
  }
  if (input.type !== 'activity' && input.activity !== undefined) {
    const message = text('仅活动直播可以填写', 'Only an activity live has these');
    breakRule(context, { rule: 'only_for_activity', message }, ['activity']);
  }
}

type Sending = Pick<WecomTools, 'wecom' | 'files' | 'fetchImage'> & Pick<RunBasics, 'signal' | 'warn'>;

/** Uploads the images just before the call, since media ids die after 3 days, and gives the members for WeCom's request. */
export async function sendActivity(given: Activity | undefined, sending: Sending) {
  if (given === undefined) return {};
  const images = keepFirst(given.images ?? [], sending);
  const upload = (field: string, source: string | undefined) =>
    source === undefined ? undefined : uploadImage({ field: `activity.${field}`, source, ...sending });
  const cover = await upload('cover', given.cover);
  const share = await upload('shareCard', given.shareCard);
  const image_list: string[] = [];
  for (const [index, source] of images.entries()) {
    image_list.push(await uploadImage({ field: `activity.images.${index}`, source, ...sending }));
  }
  return {
    ...(cover === undefined ? {} : { activity_cover_mediaid: cover }),
    ...(share === undefined ? {} : { activity_share_mediaid: share }),
    activity_detail: {
      ...(given.description === undefined ? {} : { description: given.description }),
      ...(image_list.length === 0 ? {} : { image_list }),
    },
  };
}

function keepFirst(images: readonly string[], { warn }: Sending): readonly string[] {
  const dropped = images.length - liveLimits.images;
  if (dropped > 0) {
    const message = text(
      `最多 ${liveLimits.images} 张附图，后 ${dropped} 张未发送`,
      `At most ${liveLimits.images} images; the last ${dropped} were not sent`,
    );
    warn({ field: 'activity.images', rule: 'extra_images_dropped', message });
  }
  return images.slice(0, liveLimits.images);
}
