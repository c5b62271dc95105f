import { text } from '@livebus/component-kit';
import type { UploadedFile } from '@livebus/wecom';
import { checkImage } from './check-image.ts';
import type { FetchImage } from './fetch-image.ts';
import type { FileStore } from './file-store.ts';
import { imageProblem } from './image-problem.ts';
import { isWebAddress } from './image-url.ts';

export interface ImageSource {
  files: FileStore;
  fetchImage: FetchImage;
  /** Path of the input's field, for errors. */
  field: string;
  /** Id of a kept file, or an https URL. */
  source: string;
  signal: AbortSignal;
}

/** Reads an image and checks it; its name is made from its content, whatever name it came under. */
export async function loadImage({ files, fetchImage, field, source, signal }: ImageSource): Promise<UploadedFile> {
  const bytes = isWebAddress(source) ? await fetchImage({ url: source, field, signal }) : await files.find(source);
  if (bytes === undefined) {
    throw imageProblem({
      field,
      code: 'image_unknown',
      kind: 'missing',
      message: text(`没有编号为 ${source} 的文件`, `There is no file ${source}`),
      cure: text('重新上传图片，或给出 https 地址', 'Upload the image again, or give an https address'),
    });
  }
  const { contentType, extension } = checkImage(field, bytes);
  return { bytes, contentType, filename: `image.${extension}` };
}
