import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BakeryError, bakeWith, openShop } from '../test/bakery.ts';
import type { IntentStore } from './index.ts';
import { Crash } from './testing/index.ts';

const QUIET_MS = 60;
const ATTEMPTS = 3;

/** What befalls a step: time passes, and the process may die there. */
const step = fc.record({
  ms: fc.constantFrom(0, 0, 0, 0, 0, 1, 20, QUIET_MS - 1, QUIET_MS),
  crash: fc.integer({ min: 0, max: 19 }).map((die) => die === 19),
});
/** What the vendor does with a call: does it and answers, refuses it, loses it, or does it when nobody listens any more. */
const treatment = fc.constantFrom('answered', 'refused', 'lost before', 'lost after', 'done later', 'done much later');
const story = fc.record({
  scheduler: fc.scheduler(),
  steps: fc.array(step, { maxLength: 60, size: 'max' }),
  treatments: fc.array(treatment, { maxLength: 3, size: 'max' }),
  processes: fc.integer({ min: 1, max: 3 }),
});

type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

/** A shop whose vendor, store and clock go through a story; once it has been told, nothing goes wrong any more. */
function openTroubledShop({ scheduler, steps, treatments }: Omit<Story, 'processes'>) {
  const [stepsLeft, treatmentsLeft] = [[...steps], [...treatments]];
  const { clock, intents, bakery, run } = openShop();
  let calm = false;

  /** Lets other processes go first, time pass, and this process die. */
  async function pass(label: string): Promise<void> {
    if (calm) return;
    await scheduler.schedule(Promise.resolve(), label);
    const next = stepsLeft.shift();
    clock.now += next?.ms ?? 0;
    if (next?.crash) throw new Crash(label);
  }
  async function around<Result>(label: string, act: () => Promise<Result>): Promise<Result> {
    await pass(`before ${label}`);
    const result = await act();
    await pass(`after ${label}`);
    return result;
  }
  const store: IntentStore = {
    find: (key) => around('find', () => intents.find(key)),
    open: (key, stored, replacing) => around('open', () => intents.open(key, stored, replacing)),
    settle: (key, output) => around('settle', () => intents.settle(key, output)),
    drop: (key, openedAt) => around('drop', () => intents.drop(key, openedAt)),
  };

  /** The assumption that the quiet period stands for: no call takes effect later than that after its intent. */
  async function work(notAfter: number): Promise<string> {
    const id = `loaf-${bakery.loaves.length + 1}`;
    if (clock.now >= notAfter) throw new BakeryError('lost');
    bakery.loaves.push({ id, flour: 'rye' });
    return id;
  }
  /** At some time while other things happen; nobody hears how it went. */
  async function workLater(rounds: number, notAfter: number): Promise<void> {
    for (let round = 0; round < rounds; round += 1) await scheduler.schedule(Promise.resolve(), 'work later');
    if (clock.now < notAfter) await work(notAfter);
  }
  const component = bakeWith({
    async run({ intend, now }) {
      const notAfter = now() + QUIET_MS;
      await intend({ flour: 'rye' });
      const treated = (calm ? undefined : treatmentsLeft.shift()) ?? 'answered';
      await pass('call');
      if (treated === 'refused') throw new BakeryError('refused');
      if (treated === 'lost before') throw new BakeryError('lost');
      if (treated === 'done later' || treated === 'done much later') {
        void workLater(treated === 'done later' ? 1 : 5, notAfter);
        throw new BakeryError('lost');
      }
      const loafId = await work(notAfter);
      if (treated === 'lost after') throw new BakeryError('lost');
      await pass('answer');
      return { loafId };
    },
    async recover() {
      await pass('look');
      const [first, second] = bakery.loaves.map(({ id }) => id);
      await pass('see');
      await pass('seen');
      if (first === undefined) return { state: 'none' };
      if (second === undefined) return { state: 'found', output: { loafId: first } };
      return { state: 'several', candidates: [] };
    },
  });
  return {
    loaves: bakery.loaves,
    attempt: () => run(component, { intents: store, quietMs: QUIET_MS }),
    calmDown: () => {
      calm = true;
    },
    clock,
  };
}

test('however attempts overlap, die and lose their answers, one request makes one', async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ processes, ...troubles }) => {
      const shop = openTroubledShop(troubles);
      const states: string[] = [];
      const runProcess = async () => {
        for (let count = 0; count < ATTEMPTS; count += 1) {
          try {
            states.push((await shop.attempt()).state);
          } catch (error) {
            if (!(error instanceof Crash)) throw error;
          }
        }
      };
      await troubles.scheduler.waitFor(Promise.all(Array.from({ length: processes }, runProcess)));
      await troubles.scheduler.waitIdle();
      expect(shop.loaves.length).toBeLessThanOrEqual(1);

      shop.calmDown();
      let last = await shop.attempt();
      if (last.state === 'waiting') {
        shop.clock.now = last.until;
        last = await shop.attempt();
      }
      expect(shop.loaves).toHaveLength(1);
      expect(last).toMatchObject({ state: 'succeeded', output: { loafId: 'loaf-1' } });
      expect(states).not.toContain('uncertain');
    }),
    { numRuns: 1_000 },
  );
});
