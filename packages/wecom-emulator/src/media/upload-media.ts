import { randomBytes } from 'node:crypto';
import { defineRoute } from '../route.ts';
import { formats } from './formats.ts';
import { uploadRules } from './upload-rules.ts';

/** Every file is larger than this (page 90253). */
const MIN_BYTES = 5;

/** 上传临时素材: one file in the part `media`, good for three days in every app of the corp. */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/media/upload',
  page: 90253,
  token: 'app',
  upload: true,
  params: { type: { type: 'text' } },
  rules: uploadRules,
  answer({ params, upload, app, world, now, assume, refuse }) {
    const { type = '' } = params;
    const format = Object.hasOwn(formats, type) ? formats[type] : undefined;
    if (format === undefined) throw refuse('type', 'invalid media type');
    if (upload === undefined || upload.bytes.length === 0) throw refuse('media-empty', 'empty media data');
    const { bytes, filename, contentType } = upload;
    if (bytes.length <= MIN_BYTES) throw refuse('media-too-small', 'invalid file size', assume.mediaTooSmall);
    if (bytes.length > format.maxBytes)
      throw refuse('media-too-large', 'media size out of limit', assume.mediaTooLarge);
    if (format.holds?.(bytes) === false) {
      const extension = filename.split('.').at(-1)?.toLowerCase() ?? '';
      throw format.extensions?.includes(extension)
        ? refuse('media-corrupt', 'invalid media content')
        : refuse('media-format', 'invalid file type');
    }
    const media_id = `3${randomBytes(48).toString('base64url')}`;
    const kept = { media_id, corpid: app.corpid, type, filename, content_type: contentType, created_at: now };
    world.media.set(media_id, { ...kept, base64: Buffer.from(bytes).toString('base64') });
    return { type, media_id, created_at: String(now) };
  },
});
