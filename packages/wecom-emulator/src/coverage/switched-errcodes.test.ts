import { expect, test } from 'vitest';
import { z } from 'zod';
import { assumptions } from '../assumptions.ts';
import { coverage } from '../coverage.ts';
import { provocations } from './provocations.ts';
import { provoke } from './provoke.ts';

/** What else an assumption may be, where it chooses between errcodes. */
function otherErrcodes(name: string): number[] {
  const schema = Object.entries(assumptions.shape)
    .find(([key]) => key === name)?.[1]
    .unwrap();
  const [standard, ...others] = schema instanceof z.ZodLiteral ? [...schema.values] : [];
  return Number(standard) > 1000 ? others.map(Number) : [];
}

const switches = coverage().flatMap(({ path, rule, assumption }) =>
  assumption === undefined ? [] : otherErrcodes(assumption).map((errcode) => ({ path, rule, assumption, errcode })),
);

test('there are assumptions that choose between errcodes', () => {
  expect(switches.length).toBeGreaterThan(20);
});

test.each(switches.map((entry) => [entry.path, entry.rule, entry.assumption, entry.errcode] as const))(
  '%s %s answers what %s chooses: %d',
  async (path, rule, assumption, errcode) => {
    const provocation = provocations.find((entry) => entry.path === path && entry.rule === rule);
    if (provocation === undefined) throw new Error(`Nothing provokes ${path} ${rule}.`);
    const { options } = provocation;
    const assume = assumptions.parse({ ...options?.assume, [assumption]: errcode });
    const entry = await provoke({ ...provocation, options: { ...options, assume } });
    expect(entry.errcode).toBe(errcode);
  },
);
