import { describe, expect, test } from 'vitest';
import { bake, bakeWith, openShop } from '../test/bakery.ts';
import { ComponentError, type Recovery, text } from './index.ts';
import { Crash, createCrashingIntentStore } from './testing/index.ts';

const QUIET_MS = 60_000;

/** A shop whose first baking went wrong in the way given. */
async function afterFault(fault: 'lost before' | 'lost after' | 'refused') {
  const shop = openShop();
  shop.bakery.fault = fault;
  return { ...shop, first: await shop.run(bake) };
}

describe('a request that was answered', () => {
  test('is remembered: asked again it gives the same output and sends nothing', async () => {
    const shop = openShop();
    await shop.run(bake);
    const again = await shop.run(bake);
    expect(again).toMatchObject({ state: 'succeeded', how: 'remembered', output: { loafId: 'loaf-1' } });
    expect(again.message).toMatchObject({ exchanges: [], output: { loafId: 'loaf-1' } });
    expect(shop.bakery.loaves).toHaveLength(1);
  });

  test('is remembered even where settings and input have been spoilt since, or the run is called off', async () => {
    const shop = openShop();
    await shop.run(bake);
    for (const spoilt of [{ settings: {} }, { input: {} }, { signal: AbortSignal.abort() }]) {
      expect(await shop.run(bake, spoilt)).toMatchObject({ state: 'succeeded', how: 'remembered' });
    }
  });

  test('is not another request', async () => {
    const shop = openShop();
    await shop.run(bake);
    const other = await shop.run(bake, { key: 'request-2' });
    expect(other).toMatchObject({ how: 'ran', output: { loafId: 'loaf-2' } });
  });
});

describe('a request whose answer was lost', () => {
  test('is unanswered, and its intent stays to be looked up', async () => {
    const { first, intents } = await afterFault('lost after');
    expect(first).toMatchObject({
      state: 'unanswered',
      problem: { code: 'bakery_lost', mayHaveHappened: true },
      message: { exchanges: [{ method: 'POST' }], problem: { code: 'bakery_lost' } },
    });
    expect(await intents.find('request-1')).toEqual({ intent: { flour: 'rye' }, openedAt: 1_000_000 });
  });

  test('is looked up: its result is adopted, stored and remembered, and nothing is sent again', async () => {
    const shop = await afterFault('lost after');
    const second = await shop.run(bake);
    expect(second).toMatchObject({ state: 'succeeded', how: 'adopted', output: { loafId: 'loaf-1' } });
    expect(second.message.exchanges.map(({ method }) => method)).toEqual(['GET']);
    expect(await shop.run(bake)).toMatchObject({ how: 'remembered', output: { loafId: 'loaf-1' } });
    expect(shop.bakery.loaves).toHaveLength(1);
  });

  test('waits to the end of the quiet period where nothing is found', async () => {
    const shop = await afterFault('lost before');
    shop.clock.now += QUIET_MS - 1;
    const second = await shop.run(bake);
    expect(second).toMatchObject({ state: 'waiting', until: 1_000_000 + QUIET_MS });
    expect(second.message).not.toHaveProperty('problem');
    expect(shop.bakery.loaves).toEqual([]);
  });

  test('is sent again at the end of the quiet period', async () => {
    const shop = await afterFault('lost before');
    shop.clock.now += QUIET_MS;
    expect(await shop.run(bake)).toMatchObject({ state: 'succeeded', how: 'ran', output: { loafId: 'loaf-1' } });
  });

  test('has a quiet period as long as the caller says', async () => {
    const shop = await afterFault('lost before');
    shop.clock.now += 9;
    expect(await shop.run(bake, { quietMs: 10 })).toMatchObject({ state: 'waiting', until: 1_000_010 });
    expect(await shop.run(bake, { quietMs: 9 })).toMatchObject({ state: 'succeeded', how: 'ran' });
  });

  test('has a quiet period of its own each time it is sent', async () => {
    const shop = await afterFault('lost before');
    shop.clock.now += QUIET_MS;
    shop.bakery.fault = 'lost before';
    expect(await shop.run(bakeWith({ recover: async () => ({ state: 'none' }) }))).toMatchObject({
      state: 'unanswered',
    });
    expect(await shop.run(bake)).toMatchObject({ state: 'waiting', until: 1_000_000 + 2 * QUIET_MS });
  });

  test('is not sent again when the look-up began within the quiet period and ended after it', async () => {
    const shop = await afterFault('lost before');
    shop.clock.now += QUIET_MS - 1;
    const second = await shop.run(
      bakeWith({
        async recover() {
          shop.clock.now += 10;
          // Comes about behind the back of the list that was just read.
          shop.bakery.loaves.push({ id: 'late', flour: 'rye' });
          return { state: 'none' };
        },
      }),
    );
    expect(second).toMatchObject({ state: 'waiting' });
    expect(await shop.run(bake)).toMatchObject({ how: 'adopted', output: { loafId: 'late' } });
    expect(shop.bakery.loaves).toHaveLength(1);
  });

  test('stays unanswered while it cannot be looked up, whatever the reason, and may have happened', async () => {
    const shop = await afterFault('lost after');
    for (const fault of ['refused', 'lost before'] as const) {
      shop.bakery.fault = fault;
      expect(await shop.run(bake)).toMatchObject({ state: 'unanswered', problem: { mayHaveHappened: true } });
    }
    expect(await shop.run(bake)).toMatchObject({ how: 'adopted' });
  });

  test('may have happened, even where its next attempt is refused before anything is sent', async () => {
    const shop = await afterFault('lost after');
    for (const spoilt of [{ settings: {} }, { input: {} }, { signal: AbortSignal.abort() }]) {
      expect(await shop.run(bake, spoilt)).toMatchObject({ state: 'failed', problem: { mayHaveHappened: true } });
    }
    expect(await shop.run(bake)).toMatchObject({ how: 'adopted' });
  });

  test('stops with all candidates named where several may be its result, and sends nothing by itself', async () => {
    const shop = await afterFault('lost after');
    shop.bakery.loaves.push({ id: 'twin', flour: 'rye' });
    shop.clock.now += 10 * QUIET_MS;
    const second = await shop.run(bake);
    expect(second).toMatchObject({
      state: 'uncertain',
      problem: { code: 'several_candidates', kind: 'conflict', mayHaveHappened: true },
      candidates: [
        { id: 'loaf-1', output: { loafId: 'loaf-1' } },
        { id: 'twin', output: { loafId: 'twin' } },
      ],
      message: { problem: { code: 'several_candidates' } },
    });
    expect(second.message.problem?.message.en).toContain('loaf-1, twin');
    expect(shop.bakery.loaves).toHaveLength(2);
  });

  test('is unanswered when it was called off between the call and the answer', async () => {
    const shop = openShop();
    const controller = new AbortController();
    const first = await shop.run(
      bakeWith({
        async run({ intend, signal }) {
          await intend({ flour: 'rye' });
          controller.abort();
          signal.throwIfAborted();
          return { loafId: '' };
        },
      }),
      { signal: controller.signal },
    );
    expect(first).toMatchObject({ state: 'unanswered', problem: { code: 'stopped', mayHaveHappened: true } });
  });
});

describe('a request that was refused', () => {
  test('has failed, its intent is dropped, and it may be sent again at once', async () => {
    const { run, first, intents } = await afterFault('refused');
    expect(first).toMatchObject({ state: 'failed', problem: { code: 'bakery_refused', mayHaveHappened: false } });
    expect(await intents.find('request-1')).toBeUndefined();
    expect(await run(bake)).toMatchObject({ state: 'succeeded', how: 'ran' });
  });

  test('before its intent has made nothing, though the answer of a call before was lost', async () => {
    const shop = openShop();
    const first = await shop.run(
      bakeWith({
        async run({ bakery }) {
          shop.bakery.fault = 'lost after';
          await bakery.list();
          return { loafId: '' };
        },
      }),
    );
    expect(first).toMatchObject({ state: 'failed', problem: { code: 'bakery_lost', mayHaveHappened: false } });
    expect(await shop.intents.find('request-1')).toBeUndefined();
  });

  test('before its next intent keeps the intent that there is', async () => {
    const shop = await afterFault('lost before');
    shop.clock.now += QUIET_MS;
    const problem = { code: 'too_late', kind: 'invalid', message: text('太晚', 'Too late') } as const;
    const second = await shop.run(bakeWith({ run: () => Promise.reject(new ComponentError(problem)) }));
    expect(second).toMatchObject({ state: 'failed', problem: { code: 'too_late' } });
    expect(await shop.intents.find('request-1')).toMatchObject({ openedAt: 1_000_000 });
  });
});

describe('a bug', () => {
  test('after the intent is thrown, and what was intended is looked up by the next attempt', async () => {
    const shop = openShop();
    const bug = new TypeError('undefined is not a loaf');
    const buggy = bakeWith({
      async run({ intend, bakery }) {
        await intend({ flour: 'rye' });
        await bakery.bake('rye');
        throw bug;
      },
    });
    await expect(shop.run(buggy)).rejects.toBe(bug);
    expect(await shop.run(bake)).toMatchObject({ how: 'adopted', output: { loafId: 'loaf-1' } });
  });

  test('in the look-up is thrown, and the intent stays', async () => {
    const shop = await afterFault('lost after');
    const bug = new TypeError('undefined is not a loaf');
    await expect(shop.run(bakeWith({ recover: () => Promise.reject(bug) }))).rejects.toBe(bug);
    expect(await shop.intents.find('request-1')).toBeDefined();
  });

  test('is an output that breaks its schema: it is not stored, and the result is looked up', async () => {
    const shop = openShop();
    const liar = bakeWith({
      async run({ intend, bakery }) {
        await intend({ flour: 'rye' });
        const answer: object = { loaf: await bakery.bake('rye') };
        return { loafId: '', ...answer };
      },
    });
    await expect(shop.run(liar)).rejects.toThrow('Unrecognized key');
    expect(await shop.intents.find('request-1')).not.toHaveProperty('output');
    expect(await shop.run(bake)).toMatchObject({ how: 'adopted' });
  });

  test.each<[string, Recovery<{ loafId: string }>]>([
    ['the result', { state: 'found', output: { loafId: 'a', ...{ salt: 1 } } }],
    [
      'a candidate',
      { state: 'several', candidates: [{ id: 'a', label: text('甲', 'a'), output: { loafId: 'a', ...{ salt: 1 } } }] },
    ],
  ])('is a look-up that finds %s and breaks the schema of the output', async (_, recovery) => {
    const shop = await afterFault('lost after');
    await expect(shop.run(bakeWith({ recover: async () => recovery }))).rejects.toThrow('Unrecognized key');
    expect(await shop.intents.find('request-1')).not.toHaveProperty('output');
  });

  test('is to make something without an intent, or with two', async () => {
    const shop = openShop();
    const careless = bakeWith({ run: async ({ bakery }) => ({ loafId: await bakery.bake('rye') }) });
    await expect(shop.run(careless)).rejects.toThrow('bakery.loaf.bake ran to its end without having made an intent');
    const busy = bakeWith({
      async run({ intend }) {
        await intend({ flour: 'rye' });
        await intend({ flour: 'wheat' });
        return { loafId: '' };
      },
    });
    await expect(shop.run(busy)).rejects.toThrow('bakery.loaf.bake made a second intent in one run');
  });

  test('is an intent that breaks its schema: nothing is sent', async () => {
    const shop = openShop();
    const vague = bakeWith({
      async run({ intend, bakery }) {
        const wrong: object = { salt: 1 };
        await intend({ flour: 'rye', ...wrong });
        return { loafId: await bakery.bake('rye') };
      },
    });
    await expect(shop.run(vague)).rejects.toThrow('Unrecognized key');
    expect([shop.bakery.loaves, await shop.intents.find('request-1')]).toEqual([[], undefined]);
  });
});

describe('a store that fails', () => {
  const failing = () => {
    const shop = openShop();
    return { ...shop, store: createCrashingIntentStore(shop.intents) };
  };

  test.each([
    ['before find', 0, 'ran'],
    ['before open', 0, 'ran'],
    ['before settle', 1, 'adopted'],
    ['after settle', 1, 'remembered'],
  ] as const)(
    '%s is thrown with %i loaf baked; the next attempt ends as %s, with one loaf',
    async (point, baked, how) => {
      const { run, store, bakery } = failing();
      store.crashAt(point);
      await expect(run(bake, { intents: store })).rejects.toBeInstanceOf(Crash);
      expect(bakery.loaves).toHaveLength(baked);
      expect(await run(bake, { intents: store })).toMatchObject({ state: 'succeeded', how });
      expect(bakery.loaves).toHaveLength(1);
    },
  );

  test('after the intent was kept sends nothing, and the next attempt waits since it cannot know that', async () => {
    const { run, store, bakery, clock } = failing();
    store.crashAt('after open');
    await expect(run(bake, { intents: store })).rejects.toBeInstanceOf(Crash);
    expect(bakery.loaves).toEqual([]);
    expect(await run(bake, { intents: store })).toMatchObject({ state: 'waiting' });
    clock.now += QUIET_MS;
    expect(await run(bake, { intents: store })).toMatchObject({ how: 'ran' });
  });

  test.each(['before drop', 'after drop'] as const)(
    '%s is thrown, and a refused request can still be sent again',
    async (point) => {
      const { run, store, bakery, clock } = failing();
      store.crashAt(point);
      bakery.fault = 'refused';
      await expect(run(bake, { intents: store })).rejects.toBeInstanceOf(Crash);
      clock.now += QUIET_MS;
      expect(await run(bake, { intents: store })).toMatchObject({ how: 'ran' });
      expect(bakery.loaves).toHaveLength(1);
    },
  );

  test('while it adopts a result lets the next attempt adopt it', async () => {
    const { run, store, bakery } = failing();
    bakery.fault = 'lost after';
    await run(bake, { intents: store });
    store.crashAt('before settle');
    await expect(run(bake, { intents: store })).rejects.toBeInstanceOf(Crash);
    expect(await run(bake, { intents: store })).toMatchObject({ how: 'adopted' });
    expect(bakery.loaves).toHaveLength(1);
  });
});

describe('two attempts at one request', () => {
  test('at the same time send once: the later one waits for the other', async () => {
    const shop = openShop();
    const outcomes = await Promise.all([shop.run(bake), shop.run(bake)]);
    expect(outcomes).toContainEqual(expect.objectContaining({ state: 'succeeded', how: 'ran' }));
    expect(outcomes).toContainEqual(expect.objectContaining({ state: 'waiting', until: 1_000_000 + QUIET_MS }));
    expect(shop.bakery.loaves).toHaveLength(1);
  });

  test('of which the later one comes to its intent after the other has been answered give the same output', async () => {
    const shop = openShop();
    const late = bakeWith({
      async run({ intend }) {
        await shop.run(bake);
        await intend({ flour: 'rye' });
        return { loafId: 'another' };
      },
    });
    expect(await shop.run(late)).toMatchObject({ how: 'remembered', output: { loafId: 'loaf-1' } });
  });

  test('of which the other has been refused in between may be tried again at once', async () => {
    const shop = openShop();
    const late = bakeWith({
      async run({ intend }) {
        await shop.intents.open('request-1', { intent: { flour: 'rye' }, openedAt: 5 });
        await intend({ flour: 'rye' }).finally(() => shop.intents.drop('request-1', 5));
        return { loafId: 'another' };
      },
    });
    expect(await shop.run(late)).toMatchObject({ state: 'waiting', until: 1_000_000 });
  });

  test('that both find nothing after the quiet period send once', async () => {
    const shop = await afterFault('lost before');
    shop.clock.now += QUIET_MS;
    const outcomes = await Promise.all([shop.run(bake), shop.run(bake)]);
    expect(outcomes.map(({ state }) => state).sort()).toEqual(['succeeded', 'waiting']);
    expect(shop.bakery.loaves).toHaveLength(1);
  });

  test('never have intents of the same moment, even where no time has passed', async () => {
    const shop = await afterFault('lost before');
    await shop.run(bake, { quietMs: 0 });
    expect((await shop.intents.find('request-1'))?.openedAt).toBe(1_000_001);
  });

  test('of which the first is refused late leave the intent of the second alone', async () => {
    const shop = openShop();
    const slow = bakeWith({
      async run({ intend, bakery }) {
        await intend({ flour: 'rye' });
        shop.clock.now += QUIET_MS;
        expect(await shop.run(bake)).toMatchObject({ how: 'ran' });
        shop.bakery.fault = 'refused';
        return { loafId: await bakery.bake('rye') };
      },
    });
    expect(await shop.run(slow)).toMatchObject({ state: 'failed' });
    expect(await shop.run(bake)).toMatchObject({ how: 'remembered', output: { loafId: 'loaf-1' } });
    expect(shop.bakery.loaves).toHaveLength(1);
  });
});
