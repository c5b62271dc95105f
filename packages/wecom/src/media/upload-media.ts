import { z } from 'zod';
import { isUploadedFile, type UploadedFile } from '../encode-request.ts';
import { defineEndpoint } from '../endpoint.ts';
import { mediaLimits } from './media-limits.ts';

/** Uploads temporary media, usable by all apps of the corp. A file sent twice is harmless: both die after 3 days. */
export const uploadMedia = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/media/upload',
  docs: 'https://developer.work.weixin.qq.com/document/path/90253',
  credential: 'app',
  repeatable: true,
  encoding: 'multipart',
  request: z
    .strictObject({
      type: z.enum(['image', 'voice', 'video', 'file']),
      media: z.custom<UploadedFile>(isUploadedFile, 'is not a file: bytes, filename and contentType'),
    })
    .superRefine(({ type, media: { bytes } }, context) => {
      const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['media', 'bytes'], message });
      if (bytes.length < mediaLimits.minBytes) refuse(`is ${bytes.length} bytes, fewer than ${mediaLimits.minBytes}`);
      const most = mediaLimits.maxBytes[type];
      if (bytes.length > most) refuse(`is ${bytes.length} bytes, more than the ${most} of ${type}`);
    }),
  response: z.looseObject({
    type: z.string().optional(),
    media_id: z.string().min(1),
    /** Unix seconds, as a text. */
    created_at: z.coerce.string().optional(),
  }),
});
