import { text } from '@livebus/component-kit';
import { at, type Json, textAt } from '../json.ts';
import { createLive } from '../lives.ts';
import { PNG } from '../pixel.ts';
import { defineProbe, NotRun } from '../probe.ts';
import type { Target } from '../target.ts';

const TEN_MEGABYTES = 10 * 1024 * 1024;

const upload = (target: Target, bytes: Uint8Array) =>
  target.call('media/upload', { query: { type: 'image' }, file: { name: 'livebus-parity.png', bytes } });

const uploadedImage = (target: Target): Promise<string> =>
  target.once('image', async () => {
    const media = textAt((await upload(target, PNG)).body, 'media_id');
    if (media !== '') return media;
    throw new NotRun(text('图片未能上传', 'the image could not be uploaded'));
  });

const createWithCover = async (target: Target, activity_cover_mediaid: string): Promise<Json> =>
  (await createLive(target, { type: 4, activity_cover_mediaid })).errcode ?? null;

/** Uploads, and images of activity lives. */
export const mediaProbes = [
  defineProbe({
    id: 'media-unknown',
    settles: 'mediaUnknown',
    facts: '§11.3',
    question: text('从未存在的 media_id 返回哪个 errcode？', 'Which errcode does a media_id get that never was?'),
    run: (target) => createWithCover(target, 'livebus-parity-no-media'),
  }),
  defineProbe({
    id: 'media-expired',
    settles: 'mediaExpired',
    facts: '§11.3',
    question: text('超过 3 天的 media_id 返回哪个 errcode？', 'Which errcode does a media_id older than 3 days get?'),
    needs: ['old-media'],
    run: (target) => createWithCover(target, target.has.oldMediaId ?? ''),
  }),
  defineProbe({
    id: 'media-too-small',
    settles: 'mediaTooSmall',
    facts: '§5.1',
    question: text('上传 5 字节的文件返回哪个 errcode？', 'Which errcode does an upload of 5 bytes get?'),
    run: async (target) => (await upload(target, PNG.subarray(0, 5))).errcode ?? null,
  }),
  defineProbe({
    id: 'media-too-large',
    settles: 'mediaTooLarge',
    facts: '§5.1',
    question: text('上传超过 10 MB 的图片返回哪个 errcode？', 'Which errcode does an image over 10 MB get?'),
    run: async (target) => (await upload(target, Buffer.concat([PNG, Buffer.alloc(TEN_MEGABYTES)]))).errcode ?? null,
  }),
  defineProbe({
    id: 'media-empty',
    facts: '§7.1',
    question: text('上传空文件返回 44001 吗？', 'Does an empty upload get 44001?'),
    expected: 44001,
    run: async (target) => (await upload(target, new Uint8Array())).errcode ?? null,
  }),
  defineProbe({
    id: 'media-created-at-is-text',
    facts: '§5.1',
    question: text('created_at 是字符串吗？', 'Is created_at of an upload a string?'),
    expected: 'string',
    run: async (target) => typeof at((await upload(target, PNG)).body, 'created_at'),
  }),
  defineProbe({
    id: 'six-images-accepted',
    facts: '§1.1',
    question: text('六张活动图片会被接受吗？', 'Are six images of an activity live accepted?'),
    expected: 0,
    async run(target) {
      const media = await uploadedImage(target);
      const activity_detail = { description: 'livebus-parity', image_list: Array(6).fill(media) };
      return (await createLive(target, { type: 4, activity_detail })).errcode ?? null;
    },
  }),
];
