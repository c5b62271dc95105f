import type { Issue } from './problem.ts';
import { text } from './text.ts';

/** Deeper than any form; it bounds the recursion of every schema and of JSON. */
const DEEPEST = 32;
/** More than any form has; rows come out of a component, never in. */
const MOST_VALUES = 100_000;

/**
 * The first thing that keeps a value from being plain data such as JSON carries: an instance of a class, a number that
 * is none, a field named `__proto__`, nesting over 32 levels (a cycle is endless nesting), over 100 000 values.
 */
export function findUnplain(value: unknown): Issue | undefined {
  let count = 0;
  const walk = (current: unknown, path: readonly string[]): Issue | undefined => {
    count += 1;
    const field = path.join('.');
    if (path.length > DEEPEST) return tooDeep(field);
    if (count > MOST_VALUES) return tooMany(field);
    if (typeof current === 'number' && !Number.isFinite(current)) return notFinite(field, current);
    if (isScalar(current)) return undefined;
    if (!isContainer(current)) return notPlain(field, current);
    for (const [key, member] of membersOf(current)) {
      const issue = key === '__proto__' ? unsafe([...path, key].join('.')) : walk(member, [...path, key]);
      if (issue !== undefined) return issue;
    }
    return undefined;
  };
  return walk(value, []);
}

const isScalar = (value: unknown): boolean =>
  value === null || ['undefined', 'string', 'boolean', 'number'].includes(typeof value);

function isContainer(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

/** One by one, so that an array of a billion holes is given up early. */
function* membersOf(container: object): Generator<[string, unknown]> {
  if (!Array.isArray(container)) yield* Object.entries(container);
  else for (const [index, member] of container.entries()) yield [String(index), member];
}

const notFinite = (field: string, value: number): Issue => ({
  field,
  rule: 'not_finite',
  message: text(`${value} 不是有效的数字`, `${value} is not a finite number`),
});

const notPlain = (field: string, value: unknown): Issue => {
  const kind = typeof value === 'object' ? Object.prototype.toString.call(value).slice(8, -1) : typeof value;
  return {
    field,
    rule: 'not_plain_data',
    message: text(`只接受 JSON 数据，不接受 ${kind}`, `Only JSON data is taken, no ${kind}`),
  };
};

const unsafe = (field: string): Issue => ({
  field,
  rule: 'unsafe_field',
  message: text('不允许使用此字段名', 'A field must not have this name'),
});

const tooDeep = (field: string): Issue => ({
  field,
  rule: 'too_deep',
  message: text(`嵌套超过 ${DEEPEST} 层`, `Nested more than ${DEEPEST} levels deep`),
  limit: DEEPEST,
});

const tooMany = (field: string): Issue => ({
  field,
  rule: 'too_many_values',
  message: text(`超过 ${MOST_VALUES} 个值`, `More than ${MOST_VALUES} values`),
  limit: MOST_VALUES,
});
