import { checkValue } from '@livebus/component-kit';
import { limitedText, liveLimits } from '@livebus/wecom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { description, image, title } from './fields.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 25 }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '\u0007', '"', '\\', '直', '😀', 'a', '\n'), maxLength: 25 }),
);

test('a title passes exactly when it has a character and the client would send it', () => {
  const wire = limitedText(liveLimits.theme).min(1);
  fc.assert(
    fc.property(anyText, (value) => {
      expect(checkValue(title, value).ok).toBe(wire.safeParse(value).success);
    }),
    { numRuns: 2000 },
  );
});

test('a description passes exactly when the client would send it', () => {
  const wire = limitedText(liveLimits.description);
  const long = anyText.chain((value) => fc.nat(20).map((times) => value.repeat(times)));
  fc.assert(
    fc.property(long, (value) => {
      expect(checkValue(description, value).ok).toBe(wire.safeParse(value).success);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['file-1', true],
  ['https://pictures.test/1.png', true],
  ['HTTPS://pictures.test/1.png', true],
  ['http://pictures.test/1.png', false],
  ['ftp://pictures.test/1.png', false],
  ['://', false],
  ['', false],
])('an image given as "%s" passes: %s', (value, passes) => {
  expect(checkValue(image({ 'zh-CN': '图', en: 'Image' }), value).ok).toBe(passes);
});
