import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutBytes, cutCharacters } from './cut.ts';

test('what is cut fits, begins the text, and one character more would not fit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite' }), fc.nat(40), (text, most) => {
      const kept = cutBytes(text, most);
      expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(most);
      expect(text.startsWith(kept)).toBe(true);
      const [next] = text.slice(kept.length);
      if (next !== undefined) expect(Buffer.byteLength(kept + next)).toBeGreaterThan(most);
      expect([...cutCharacters(text, most)]).toHaveLength(Math.min(most, [...text].length));
    }),
  );
});
