import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limitedText, liveLimits, measureText } from './index.ts';

/** Counted by UTF-8's own definition: bytes by range of the code point, a lone surrogate as the three of U+FFFD. */
function countIndependently(text: string) {
  let codePoints = 0;
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const next = text.charCodeAt(index + 1);
    const pair = unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
    codePoints += 1;
    bytes += pair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
    if (pair) index += 1;
  }
  return { codePoints, bytes };
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 130 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 130 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 130 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom('直', 'a', '😀', 'é', 'e\u0301', '👨‍👩‍👧'), maxLength: 130 }),
);

test('code points and bytes are counted right over all of Unicode', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(measureText(text)).toEqual(countIndependently(text));
    }),
    { numRuns: 2000 },
  );
});

test.each(['theme', 'description'] as const)(
  'a %s passes exactly when both limits hold and JSON can carry it raw',
  (name) => {
    const limit = liveLimits[name];
    const schema = limitedText(limit);
    fc.assert(
      fc.property(anyText, (text) => {
        const { codePoints, bytes } = countIndependently(text);
        const raw = [...text].every((character) => {
          const code = character.codePointAt(0) ?? 0;
          const surrogate = code >= 0xd800 && code <= 0xdfff;
          return !surrogate && (code >= 0x20 || '\b\t\n\f\r'.includes(character));
        });
        expect(schema.safeParse(text).success).toBe(codePoints <= limit.codePoints && bytes <= limit.bytes && raw);
      }),
      { numRuns: 2000 },
    );
  },
);

test.each([
  ['20 Han characters, 60 bytes', '直'.repeat(20), true],
  ['21 characters', 'a'.repeat(21), false],
  ['20 emoji, 80 bytes', '😀'.repeat(20), false],
  ['15 emoji, 60 bytes', '😀'.repeat(15), true],
  ['a backslash and a u', '\\u0041', true],
  ['half of an emoji', '\ud83d', false],
  ['a null character', 'a\u0000', false],
])('a title of %s', (_name, title, fits) => {
  expect(limitedText(liveLimits.theme).safeParse(title).success).toBe(fits);
});
