import { text } from '@livebus/component-kit';
import { mediaLimits } from '@livebus/wecom';
import { imageProblem } from './image-problem.ts';

/** Page 90253: a temporary image is a JPG or PNG of more than 5 bytes and at most 10 MB. */
export const imageLimits = { minBytes: mediaLimits.minBytes, maxBytes: mediaLimits.maxBytes.image } as const;

const signatures = [
  { contentType: 'image/png', extension: 'png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { contentType: 'image/jpeg', extension: 'jpg', bytes: [0xff, 0xd8, 0xff] },
] as const;

/** What an image is by its content. */
export interface ImageFormat {
  contentType: string;
  extension: string;
}

/** Tells what an image is by its content, whatever its name says; anything WeCom would refuse is a named error. */
export function checkImage(field: string, bytes: Uint8Array): ImageFormat {
  const { length } = bytes;
  if (length < imageLimits.minBytes) {
    throw imageProblem({
      field,
      code: 'image_too_small',
      message: text(`图片只有 ${length} 字节，须大于 5 字节`, `The image has ${length} B; it must have more than 5`),
      cure: text('换一张完整的 JPG 或 PNG 图片', 'Give a whole JPG or PNG'),
      limit: imageLimits.minBytes,
      actual: length,
    });
  }
  if (length > imageLimits.maxBytes) throw tooLarge(field, length);
  const found = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (found === undefined) {
    throw imageProblem({
      field,
      code: 'image_not_jpg_or_png',
      message: text('图片内容不是 JPG 或 PNG', 'The content is neither JPG nor PNG'),
      cure: text('把图片另存为 JPG 或 PNG，只改扩展名不够', 'Save it as JPG or PNG; changing its name is not enough'),
    });
  }
  return { contentType: found.contentType, extension: found.extension };
}

/** `actual` is what is known of its length: all of it, or what had come when reading was stopped. */
export const tooLarge = (field: string, actual: number) =>
  imageProblem({
    field,
    code: 'image_too_large',
    message: text(
      `图片至少有 ${actual} 字节，最大 10 MB（${imageLimits.maxBytes} 字节）`,
      `The image has ${actual} B or more; at most 10 MB (${imageLimits.maxBytes} B) are allowed`,
    ),
    cure: text('压缩图片，或换一张较小的', 'Compress it, or give a smaller one'),
    limit: imageLimits.maxBytes,
    actual,
  });
