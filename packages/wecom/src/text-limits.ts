import { z } from 'zod';

export interface TextLimit {
  codePoints: number;
  /** Bytes of UTF-8. */
  bytes: number;
}

/**
 * The two rules that WeCom's pages give for the same text, both kept so that neither can refuse:
 * characters on the create page (93637), bytes on the modify page (93640).
 */
export const liveLimits = {
  theme: { codePoints: 20, bytes: 60 },
  description: { codePoints: 100, bytes: 300 },
  /** Further images are ignored by WeCom without an error (93637). */
  images: 5,
} as const;

/** The lengths that the limits speak of: code points, not UTF-16 units, and bytes of UTF-8. */
export function measureText(value: string): TextLimit {
  return { codePoints: [...value].length, bytes: Buffer.byteLength(value, 'utf8') };
}

/** A text within both of its limits. */
export function limitedText(limit: TextLimit) {
  return z.string().refine((value) => {
    const { codePoints, bytes } = measureText(value);
    return codePoints <= limit.codePoints && bytes <= limit.bytes;
  }, `is longer than ${limit.codePoints} characters or ${limit.bytes} bytes`);
}
