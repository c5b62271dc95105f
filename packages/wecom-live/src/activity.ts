import { breakRule, type RunBasics, text } from '@livebus/component-kit';
import { liveLimits } from '@livebus/wecom';
import { z } from 'zod';
import type { WecomTools } from './connection.ts';
import { image, requirePlainText } from './fields.ts';
import { loadImage } from './images/load-image.ts';
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
      .superRefine(requirePlainText)
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

/** The fields that depend on the type. */
export interface Described {
  description?: string | undefined;
  activity?: z.output<typeof activity> | undefined;
}

/** Which of the two descriptions, and whether the activity group at all, goes with a type. */
export function checkTypeRules(input: Described & { type: LiveType }, context: z.RefinementCtx): void {
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

/**
 * The members of WeCom's request that describe a live. Every image is read and checked before the first is uploaded,
 * and all are uploaded just before the call, since media ids die after 3 days.
 */
export async function sendDescription({ description, activity: given }: Described, sending: Sending) {
  if (given === undefined) return description === undefined ? {} : { description };
  const load = async (field: string, source: string) => {
    const path = `activity.${field}`;
    const image = await loadImage({ ...sending, field: path, source });
    return () => uploadImage(sending.wecom, path, image);
  };
  const sendCover = given.cover === undefined ? undefined : await load('cover', given.cover);
  const sendShareCard = given.shareCard === undefined ? undefined : await load('shareCard', given.shareCard);
  const sendImages: (() => Promise<string>)[] = [];
  for (const [index, source] of keepFirst(given.images ?? [], sending).entries()) {
    sendImages.push(await load(`images.${index}`, source));
  }
  const cover = sendCover && { activity_cover_mediaid: await sendCover() };
  const share = sendShareCard && { activity_share_mediaid: await sendShareCard() };
  const image_list: string[] = [];
  for (const send of sendImages) image_list.push(await send());
  const detail = {
    ...(given.description === undefined ? {} : { description: given.description }),
    ...(image_list.length === 0 ? {} : { image_list }),
  };
  return { ...cover, ...share, ...(Object.keys(detail).length === 0 ? {} : { activity_detail: detail }) };
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
