import { ComponentError, type Text, text } from '@livebus/component-kit';

/** Page 90253: a temporary image is a JPG or PNG over 5 bytes and of at most 10 MB. */
export const imageLimits = { moreThanBytes: 5, bytes: 10 * 1024 * 1024 } as const;

const signatures = [
  { contentType: 'image/png', extension: 'png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { contentType: 'image/jpeg', extension: 'jpg', bytes: [0xff, 0xd8, 0xff] },
] as const;

/** Tells what an image is by its content, whatever its name says; anything WeCom would refuse is a named error. */
export function checkImage(field: string, bytes: Uint8Array): { contentType: string; extension: string } {
  const { length } = bytes;
  if (length <= imageLimits.moreThanBytes) {
    throw imageProblem(
      field,
      'image_too_small',
      text(`图片只有 ${length} 字节，须大于 5 字节`, `The image has ${length} B; it must have more than 5`),
    );
  }
  if (length > imageLimits.bytes) {
    throw imageProblem(
      field,
      'image_too_large',
      text(`图片有 ${length} 字节，最大 10 MB`, `The image has ${length} B; at most 10 MB are allowed`),
    );
  }
  const found = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (found === undefined) {
    throw imageProblem(
      field,
      'image_not_jpg_or_png',
      text('图片内容不是 JPG 或 PNG', 'The content is neither JPG nor PNG'),
    );
  }
  return found;
}

export function imageProblem(field: string, code: string, message: Text): ComponentError {
  return new ComponentError({ code, kind: 'invalid', message, issues: [{ field, rule: code, message }] });
}
