import { ComponentError, text } from '@livebus/component-kit';
import type { WecomTools } from '../connection.ts';
import { checkImage } from './check-image.ts';

export type ImageUpload = Pick<WecomTools, 'wecom' | 'files' | 'fetchImage'> & {
  /** Path of the input's field, for errors. */
  field: string;
  /** Id of a kept file, or an https URL. */
  source: string;
  signal: AbortSignal;
};

/** Reads an image, checks it, and makes it a temporary media of WeCom; gives the media id, good for 3 days (page 90253). */
export async function uploadImage({ wecom, files, fetchImage, field, source, signal }: ImageUpload): Promise<string> {
  const bytes = source.includes('://') ? await fetchImage({ url: source, field, signal }) : await files.find(source);
  if (bytes === undefined) {
    const message = text(`没有编号为 ${source} 的文件`, `There is no file ${source}`);
    throw new ComponentError({
      code: 'image_unknown',
      kind: 'missing',
      message,
      issues: [{ field, rule: 'image_unknown', message }],
    });
  }
  const { contentType, extension } = checkImage(field, bytes);
  const media = { bytes, contentType, filename: `image.${extension}` };
  const { media_id } = await wecom.media.uploadMedia({ type: 'image', media });
  return media_id;
}
