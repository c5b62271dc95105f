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

/** A text within its limits, and one that JSON can carry as it is: WeCom refuses \uXXXX escapes with 40033 (page 90313). */
export function limitedText({ codePoints, bytes }: Partial<TextLimit>) {
  return z
    .string()
    .refine(
      (value) => {
        const length = measureText(value);
        return length.codePoints <= (codePoints ?? length.codePoints) && length.bytes <= (bytes ?? length.bytes);
      },
      `is longer than ${[codePoints && `${codePoints} characters`, bytes && `${bytes} bytes`].filter(Boolean).join(' or ')}`,
    )
    .refine(isPlain, 'holds a control character or half of a surrogate pair');
}

/** JSON writes lone surrogates and control characters as `\uXXXX`; a backslash of the text itself stands there doubled. */
const isPlain = (value: string): boolean => !/(?<!\\)(?:\\\\)*\\u/.test(JSON.stringify(value));
