import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BakeryError, bake, counter, list, openShop } from '../test/bakery.ts';
import { type Component, ComponentError, defineComponent, text } from './index.ts';

type Run = Extract<Component, { effect: 'read' | 'update' | 'delete' }>['run'];

/** A component that does one thing of a test's own. */
function reading(run: Run, output: z.ZodObject = z.strictObject({})) {
  const { id, title, summary, docs } = list;
  const input = z.looseObject({});
  return defineComponent({ id, title, summary, docs, effect: 'read', connection: counter, input, output, run });
}

describe('an attempt that goes well', () => {
  test('gives its output, and logs what went in, what was exchanged and what came out', async () => {
    const shop = openShop();
    const attempt = await shop.run(bake);
    expect(attempt).toEqual({
      state: 'succeeded',
      how: 'ran',
      output: { loafId: 'loaf-1' },
      message: {
        component: 'bakery.loaf.bake',
        startedAt: 1_000_000,
        endedAt: 1_000_000,
        input: { flour: 'rye' },
        exchanges: [{ method: 'POST', path: '/north/loaves', query: {}, errcode: 0, startedAt: 1_000, durationMs: 5 }],
        warnings: [],
        output: { loafId: 'loaf-1' },
      },
    });
  });

  test('logs when it began and when it ended', async () => {
    const shop = openShop();
    const slow = reading(async () => {
      shop.clock.now += 250;
      return {};
    });
    const { message } = await shop.run(slow);
    expect(message.endedAt - message.startedAt).toBe(250);
  });

  test('takes the time of the machine where no clock is given', async () => {
    const before = Date.now();
    const { message } = await openShop().run(list, { input: {}, now: Date.now });
    expect(message.startedAt).toBeGreaterThanOrEqual(before);
  });

  test('logs its warnings', async () => {
    const warning = { field: 'flour', rule: 'stale', message: text('面粉不新鲜', 'The flour is stale') };
    const { message } = await openShop().run(
      reading(async ({ warn }) => {
        warn(warning);
        return {};
      }),
    );
    expect(message.warnings).toEqual([warning]);
  });

  test('knows its key, zone and clock', async () => {
    let seen: unknown;
    const curious = reading(async ({ key, timeZone, now, signal }) => {
      seen = { key, timeZone, now: now(), aborted: signal.aborted };
      return {};
    });
    await openShop().run(curious);
    expect(seen).toEqual({ key: 'request-1', timeZone: 'Asia/Shanghai', now: 1_000_000, aborted: false });
  });

  test('hands its exchanges to whoever takes them, and keeps none', async () => {
    const taken: unknown[] = [];
    const { message } = await openShop().run(bake, { onExchange: (exchange) => taken.push(exchange) });
    expect([taken.length, message.exchanges]).toEqual([1, []]);
  });

  test('never logs the settings of the connection', async () => {
    const attempt = await openShop().run(bake);
    expect(JSON.stringify(attempt)).not.toContain('a-secret-of-the-shop');
  });
});

describe('rows', () => {
  const listing = (run: Run): Component => ({ ...list, effect: 'read', run });

  const twoLoaves = () => {
    const shop = openShop();
    shop.bakery.loaves.push({ id: 'a', flour: 'rye' }, { id: 'b', flour: 'rye' });
    return shop;
  };

  test('are gathered into the output where nobody takes them', async () => {
    const attempt = await twoLoaves().run(list, { input: {} });
    expect(attempt).toMatchObject({ output: { total: 2, loaves: [{ loafId: 'a' }, { loafId: 'b' }] } });
  });

  test('are an empty list where there are none', async () => {
    const attempt = await openShop().run(list, { input: {} });
    expect(attempt).toMatchObject({ output: { total: 0, loaves: [] } });
  });

  test('go to whoever takes them as they come, and neither output nor log keeps them', async () => {
    const taken: unknown[] = [];
    const attempt = await twoLoaves().run(list, { input: {}, onRows: (rows) => void taken.push(rows) });
    expect(taken).toEqual([[{ loafId: 'a' }], [{ loafId: 'b' }]]);
    expect(attempt).toMatchObject({ output: { total: 2 }, message: { output: { total: 2 } } });
    expect(attempt.message.output).not.toHaveProperty('loaves');
  });

  test('wait for a slow taker', async () => {
    const order: string[] = [];
    const emitting = listing(async ({ emit }) => {
      await emit([{ loafId: 'a' }]);
      order.push('emitted');
      return { total: 1 };
    });
    const onRows = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      order.push('taken');
    };
    await openShop().run(emitting, { input: {}, onRows });
    expect(order).toEqual(['taken', 'emitted']);
  });

  test.each([
    ['kept', {}],
    ['taken', { onRows: () => undefined }],
  ])('that break their schema are a bug, whether %s', async (_, taker) => {
    const wrong = listing(async ({ emit }) => {
      await emit([{}]);
      return { total: 1 };
    });
    await expect(openShop().run(wrong, { input: {}, ...taker })).rejects.toBeInstanceOf(z.ZodError);
  });

  test('of a component that declares none are a bug', async () => {
    const undeclared = reading(async ({ emit }) => {
      await emit([{ loafId: 'a' }]);
      return {};
    });
    await expect(openShop().run(undeclared)).rejects.toThrow('bakery.loaf.list emits rows and declares none');
  });
});

describe('an attempt that is refused before anything is sent', () => {
  test('names each field that breaks a rule, and logs the input as it was given', async () => {
    const shop = openShop();
    const attempt = await shop.run(bake, { input: { flour: '', salt: 1 } });
    expect(attempt).toMatchObject({
      state: 'failed',
      problem: {
        code: 'input_invalid',
        kind: 'invalid',
        mayHaveHappened: false,
        issues: [
          { field: 'flour', rule: 'too_small', limit: 1, actual: 0 },
          { field: 'salt', rule: 'unknown_field' },
        ],
      },
      message: { input: { flour: '', salt: 1 }, exchanges: [], problem: { code: 'input_invalid' } },
    });
    expect(attempt.message).not.toHaveProperty('output');
    expect([shop.bakery.loaves, await shop.intents.find('request-1')]).toEqual([[], undefined]);
  });

  test('tells wrong settings from wrong input, without showing them', async () => {
    const attempt = await openShop().run(bake, { settings: { shop: 'north', secret: 'short' } });
    expect(attempt).toMatchObject({
      state: 'failed',
      problem: { code: 'settings_invalid', issues: [{ field: 'secret', rule: 'too_small', limit: 8, actual: 5 }] },
    });
    expect(attempt.message.problem?.message['zh-CN']).toContain('设置');
    expect(JSON.stringify(attempt)).not.toContain('short');
  });

  test('logs no input that a log could not keep', async () => {
    const endless: Record<string, unknown> = {};
    endless.flour = endless;
    const attempt = await openShop().run(bake, { input: endless });
    expect(attempt).toMatchObject({ state: 'failed', problem: { issues: [{ rule: 'too_deep' }] } });
    expect(attempt.message.input).toBeUndefined();
    expect(() => JSON.stringify(attempt)).not.toThrow();
  });

  test('has been called off already', async () => {
    const shop = openShop();
    const attempt = await shop.run(bake, { signal: AbortSignal.abort() });
    expect(attempt).toMatchObject({ state: 'failed', problem: { code: 'stopped', mayHaveHappened: false } });
    expect(shop.bakery.loaves).toEqual([]);
  });
});

describe('an attempt that fails', () => {
  test("tells the component's own problem", async () => {
    const attempt = await openShop().run(bake, { input: { flour: 'sand' } });
    expect(attempt).toMatchObject({
      state: 'failed',
      problem: { code: 'not_flour', issues: [{ field: 'flour' }] },
      message: { problem: { code: 'not_flour' } },
    });
  });

  test("tells the connection's reading of the vendor's error, with the exchange that it came from", async () => {
    const shop = openShop();
    shop.bakery.fault = 'refused';
    const attempt = await shop.run(list, { input: {} });
    expect(attempt).toMatchObject({
      state: 'failed',
      problem: { code: 'bakery_refused' },
      message: { exchanges: [{ errcode: 500 }] },
    });
  });

  test('has done nothing where it only reads, whatever became of the answer', async () => {
    const shop = openShop();
    shop.bakery.fault = 'lost after';
    const attempt = await shop.run(list, { input: {} });
    expect(attempt).toMatchObject({ state: 'failed', problem: { code: 'bakery_lost', mayHaveHappened: false } });
  });

  test('may have done something where it changes things and the answer was lost', async () => {
    const shop = openShop();
    shop.bakery.fault = 'lost after';
    const attempt = await shop.run({ ...list, effect: 'update' }, { input: {} });
    expect(attempt).toMatchObject({ state: 'failed', problem: { mayHaveHappened: true } });
  });

  test('stops when it is called off under way', async () => {
    const controller = new AbortController();
    const patient = reading(async ({ signal }) => {
      controller.abort();
      signal.throwIfAborted();
      return {};
    });
    const attempt = await openShop().run(patient, { signal: controller.signal });
    expect(attempt).toMatchObject({ state: 'failed', problem: { code: 'stopped' } });
  });
});

test("the connection's reading comes first, even of the reason for which a run was called off", async () => {
  const controller = new AbortController();
  const patient = reading(async ({ signal }) => {
    controller.abort(new BakeryError('refused'));
    signal.throwIfAborted();
    return {};
  });
  const attempt = await openShop().run(patient, { signal: controller.signal });
  expect(attempt).toMatchObject({ state: 'failed', problem: { code: 'bakery_refused' } });
});

describe('a bug', () => {
  test('in a component is thrown as it is', async () => {
    const bug = new TypeError('undefined is not a loaf');
    await expect(openShop().run(reading(() => Promise.reject(bug)))).rejects.toBe(bug);
  });

  test('is not mistaken for a stop because the run was called off too', async () => {
    const controller = new AbortController();
    const bug = new TypeError('undefined is not a loaf');
    const buggy = reading(async () => {
      controller.abort();
      throw bug;
    });
    await expect(openShop().run(buggy, { signal: controller.signal })).rejects.toBe(bug);
  });

  test('that throws nothing at all is no stop either', async () => {
    await expect(openShop().run(reading(() => Promise.reject(undefined)))).rejects.toBeUndefined();
  });

  test('is an output that breaks its own schema', async () => {
    const liar = reading(async () => ({ total: 'many' }), z.strictObject({ total: z.int() }));
    await expect(openShop().run(liar)).rejects.toBeInstanceOf(z.ZodError);
  });
});

test('the problem of a component has no issues and no effect unless it says so', () => {
  const message = text('不行', 'No');
  const error = new ComponentError({ code: 'no', kind: 'conflict', message });
  expect([error.name, error.message]).toEqual(['ComponentError', 'No']);
  expect(error.problem).toEqual({ code: 'no', kind: 'conflict', message, issues: [], mayHaveHappened: false });
});
