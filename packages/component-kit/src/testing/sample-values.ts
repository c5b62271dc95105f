import { type FieldSchema, ITEM } from '../schema-fields.ts';

const anything = [null, true, 0, 1, -1, 0.5, Number.MAX_SAFE_INTEGER + 1, '', 'x', '直', [], {}];

/** Values on both sides of what a field may hold: every type, every choice, every limit and one step past it. */
export function sampleValues({ enum: choices = [], ...limits }: FieldSchema): unknown[] {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = limits;
  const around = (limit: number | undefined) => (limit === undefined ? [] : [limit - 1, limit, limit + 1]);
  const lengths = [...around(minLength), ...around(maxLength)].filter((length) => length >= 0);
  const counts = [...around(minItems), ...around(maxItems)].filter((count) => count >= 0);
  return [
    undefined,
    ...anything,
    ...choices,
    ...around(minimum),
    ...around(maximum),
    ...lengths.flatMap((length) => ['x'.repeat(length), '😀'.repeat(length)]),
    ...counts.map((count) => Array(count).fill('x')),
  ];
}

/** An input that holds nothing but a value at a path. */
export const wrapSample = (path: readonly string[], value: unknown): unknown =>
  path.reduceRight<unknown>((inner, name) => (name === ITEM ? [inner] : { [name]: inner }), value);
