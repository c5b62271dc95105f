import { createMemoryIntentStore } from '@livebus/component-kit';
import { Crash, createCrashingIntentStore } from '@livebus/component-kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryLedger } from '../ledger.ts';
import { createCrashingLedger } from '../testing/crashing-ledger.ts';
import { type LiveBench, openLiveBench } from '../testing/live-bench.ts';
import create from './create.ts';

const wanted = { host: 'p-li', title: '季度大会', startsAt: '2090-01-01T09:00', durationMinutes: 30 };

const key = fc.constantFrom('a', 'b', 'c');
const when = fc.constantFrom('before-commit', 'after-commit');
const effect = fc.oneof(
  fc.record({ kind: fc.constant('reset'), when }),
  fc.record({ kind: fc.constant('malformed'), when }),
  fc.record({ kind: fc.constant('errcode'), errcode: fc.constantFrom(-1, 45009), when: fc.constant('before-commit') }),
  fc.record({ kind: fc.constant('errcode'), errcode: fc.constant(-1), when: fc.constant('after-commit') }),
);
const path = fc.constantFrom('living/create', 'living/create', 'get_user_all_livingid', 'get_living_info');
const storePoint = fc.constantFrom('before open', 'after open', 'before settle', 'after settle', 'before drop');
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('attempt'), key }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('break'), path, effect }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash intents'), point: storePoint }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('crash ledger'), point: fc.constantFrom('before claim', 'after claim') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait'), seconds: fc.constantFrom(1, 30, 61) }) },
);

let bench: LiveBench;
beforeAll(async () => {
  bench = await openLiveBench();
});
afterAll(() => bench.close());

/** Three requests for one and the same live, over stores and a WeCom that fail as told. */
function openStory() {
  const { world, faults } = bench.emulator;
  world.lives.clear();
  world.livesOfHost.clear();
  faults.clear();
  const intents = createCrashingIntentStore(createMemoryIntentStore());
  const ledger = createCrashingLedger(createMemoryLedger());
  const services = { ...bench.services, ledger };
  const attempted = new Set<string>();
  return {
    intents,
    ledger,
    attempted,
    /** Undefined when the process died. */
    async attempt(name: string) {
      attempted.add(name);
      try {
        return await bench.run(create, wanted, { key: name, services, intents });
      } catch (error) {
        if (error instanceof Crash) return undefined;
        throw error;
      }
    },
  };
}

test('however calls, stores and processes fail, no request makes two, and none has the live of another', async () => {
  const story = fc.array(step, { maxLength: 25, size: 'max' });
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const { attempt, attempted, intents, ledger } = openStory();
      const { world, faults, clock } = bench.emulator;
      for (const next of steps) {
        if (next.do === 'attempt') await attempt(next.key);
        if (next.do === 'break') faults.add({ path: next.path, times: 1, effect: next.effect });
        if (next.do === 'crash intents') intents.crashAt(next.point);
        if (next.do === 'crash ledger') ledger.crashAt(next.point);
        if (next.do === 'wait') clock.advance(next.seconds);
        expect(world.lives.size).toBeLessThanOrEqual(attempted.size);
      }

      faults.clear();
      const owned: string[] = [];
      for (const name of attempted) {
        let last = await attempt(name);
        for (let tries = 0; tries < 8 && last?.state !== 'succeeded'; tries += 1) {
          clock.advance(61);
          last = await attempt(name);
        }
        expect(['succeeded', 'uncertain']).toContain(last?.state);
        if (last?.state !== 'succeeded') continue;
        owned.push(last.output.livingId);
        expect(world.lives.has(last.output.livingId)).toBe(true);
        expect(await ledger.find(last.output.livingId)).toMatchObject({ key: name });
      }
      expect(new Set(owned).size).toBe(owned.length);
      expect(world.lives.size).toBeLessThanOrEqual(attempted.size);
    }),
    { numRuns: 60 },
  );
}, 120_000);
