import { z } from 'zod';
import {
  type Component,
  ComponentError,
  createMemoryIntentStore,
  defineComponent,
  defineConnection,
  type Execution,
  execute,
  type Opening,
  text,
} from '../src/index.ts';

/** What goes wrong with the next baking: refused, or its answer lost before or after the oven did its work. */
export type BakeryFault = 'refused' | 'lost before' | 'lost after';

/** A vendor made up for the kit's own tests: it bakes a loaf at each call, and knows no idempotency key. */
export interface Bakery {
  readonly loaves: { id: string; flour: string }[];
  fault?: BakeryFault | undefined;
}

export class BakeryError extends Error {
  readonly code: 'refused' | 'lost';

  constructor(code: 'refused' | 'lost') {
    super(code);
    this.code = code;
  }
}

const settings = z.strictObject({ shop: z.string().min(1), secret: z.string().min(8) });

export const counter = defineConnection({
  id: 'bakery.counter',
  title: text('面包房', 'Bakery'),
  settings,
  open({ settings: { shop }, services, onExchange }: Opening<z.output<typeof settings>, { bakery: Bakery }>) {
    const { bakery } = services;
    const note = (method: string, errcode: number) =>
      onExchange({ method, path: `/${shop}/loaves`, query: {}, errcode, startedAt: 1_000, durationMs: 5 });
    return {
      bakery: {
        async bake(flour: string): Promise<string> {
          const { fault } = bakery;
          bakery.fault = undefined;
          note('POST', fault === undefined ? 0 : 500);
          if (fault === 'refused') throw new BakeryError('refused');
          if (fault === 'lost before') throw new BakeryError('lost');
          const id = `loaf-${bakery.loaves.length + 1}`;
          bakery.loaves.push({ id, flour });
          if (fault === 'lost after') throw new BakeryError('lost');
          return id;
        },
        async list() {
          const { fault } = bakery;
          bakery.fault = undefined;
          note('GET', fault === undefined ? 0 : 500);
          if (fault !== undefined) throw new BakeryError(fault === 'refused' ? 'refused' : 'lost');
          return bakery.loaves;
        },
      },
    };
  },
  explain: (error) =>
    error instanceof BakeryError
      ? {
          code: `bakery_${error.code}`,
          kind: 'unavailable',
          message: text('面包房没有应答', 'The bakery did not answer'),
          issues: [],
          mayHaveHappened: error.code === 'lost',
        }
      : undefined,
});

const flour = z
  .string()
  .min(1)
  .meta({ label: text('面粉', 'Flour'), help: text('任意一种', 'Of any kind'), widget: 'text' });
const loafId = z.string().meta({ label: text('面包编号', 'Loaf') });

const bakeInput = z.strictObject({ flour });
const bakeOutput = z.strictObject({ loafId });
const bakeIntent = z.strictObject({ flour: z.string() });

type Tools = ReturnType<typeof counter.open>;
type Bake = Extract<
  Component<typeof bakeInput, typeof bakeOutput, { bakery: Bakery }, Tools, z.ZodObject, typeof bakeIntent>,
  { effect: 'create' }
>;

const baking: Bake = {
  id: 'bakery.loaf.bake',
  title: text('烤面包', 'Bake'),
  summary: text('烤一个面包', 'Bakes a loaf'),
  docs: 'https://bakery.example/bake',
  effect: 'create',
  connection: counter,
  input: bakeInput,
  output: bakeOutput,
  intent: bakeIntent,
  async run({ input, bakery, intend }) {
    if (input.flour === 'sand') {
      throw new ComponentError({
        code: 'not_flour',
        kind: 'invalid',
        message: text('沙子不是面粉', 'Sand is no flour'),
        issues: [{ field: 'flour', rule: 'not_flour', message: text('沙子不是面粉', 'Sand is no flour') }],
      });
    }
    await intend({ flour: input.flour });
    return { loafId: await bakery.bake(input.flour) };
  },
  async recover({ intent, bakery }) {
    const loaves = (await bakery.list()).filter((loaf) => loaf.flour === intent.flour);
    const [first, ...others] = loaves;
    if (first === undefined) return { state: 'none' };
    if (others.length === 0) return { state: 'found', output: { loafId: first.id } };
    const candidates = loaves.map(({ id }) => ({ id, label: text(id, id), output: { loafId: id } }));
    return { state: 'several', candidates };
  },
};

export const bake = defineComponent(baking);

/** The same component, run or looked up in a way of a test's own. */
export const bakeWith = (ways: Partial<Pick<Bake, 'run' | 'recover'>>) => defineComponent({ ...baking, ...ways });

export const list = defineComponent({
  id: 'bakery.loaf.list',
  title: text('列出面包', 'List loaves'),
  summary: text('列出所有面包', 'Lists all loaves'),
  docs: 'https://bakery.example/list',
  effect: 'read',
  connection: counter,
  input: z.strictObject({}),
  output: z.strictObject({
    total: z.int().meta({ label: text('总数', 'Total') }),
    loaves: z
      .array(z.strictObject({ loafId }))
      .optional()
      .meta({ label: text('面包', 'Loaves') }),
  }),
  rows: { field: 'loaves', row: z.strictObject({ loafId }) },
  async run({ bakery, emit }) {
    const loaves = await bakery.list();
    for (const { id } of loaves) await emit([{ loafId: id }]);
    return { total: loaves.length };
  },
});

/** What an attempt of a test may have otherwise; all else is a shop that is open. */
export type Overrides = Partial<Omit<Execution<z.ZodObject, { bakery: Bakery }>, 'component'>>;

/** A bakery, a store of intents and a clock, and one way to run a component on them. */
export function openShop() {
  const bakery: Bakery = { loaves: [] };
  const intents = createMemoryIntentStore();
  const clock = { now: 1_000_000 };
  const basics = {
    key: 'request-1',
    input: { flour: 'rye' } as unknown,
    settings: { shop: 'north', secret: 'a-secret-of-the-shop' } as unknown,
    services: { bakery },
    intents,
    timeZone: 'Asia/Shanghai',
    now: () => clock.now,
  };
  return {
    bakery,
    intents,
    clock,
    run: <Output extends z.ZodObject>(
      component: Component<z.ZodObject, Output, { bakery: Bakery }>,
      overrides: Overrides = {},
    ) => execute({ ...basics, ...overrides, component }),
  };
}
