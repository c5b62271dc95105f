import { expect, test } from 'vitest';
import { catalogue, live } from './catalogue.ts';

test('the catalogue stands in the order of its ids', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
});

test('a component is found in code by the name of its file', () => {
  for (const [name, { id }] of Object.entries(live)) {
    expect(id).toBe(`wecom.live.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  }
});
