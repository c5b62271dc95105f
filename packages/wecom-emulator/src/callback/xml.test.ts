import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlOf } from './xml.ts';

test('text stands in CDATA, a number bare, nothing as an empty element', () => {
  expect(xmlOf({ Event: 'x', Status: 1, ExtraInfo: '' })).toBe(
    '<xml>\n  <Event><![CDATA[x]]></Event>\n  <Status>1</Status>\n  <ExtraInfo></ExtraInfo>\n</xml>',
  );
});

test('no text gets out of its CDATA', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(']]>', ']', '>', 'a', '<b>')), (parts) => {
      const text = `x${parts.join('')}`;
      const inside = /<A>(.*)<\/A>/s.exec(xmlOf({ A: text }))?.[1] ?? '';
      const read = [...inside.matchAll(/<!\[CDATA\[(.*?)\]\]>/gs)].map((part) => part[1]).join('');
      expect(read).toBe(text);
    }),
  );
});
