import {
  type Component,
  createMemoryIntentStore,
  type Execution,
  execute,
  type IntentStore,
} from '@livebus/component-kit';
import { type JournalEntry, type RunningEmulator, type StartOptions, startEmulator } from 'wecom-emulator';
import type { z } from 'zod';
import { createClientPool } from '../client-pool.ts';
import type { WecomAppSettings } from '../connection.ts';
import { createImageFetcher } from '../images/fetch-image.ts';
import { createMemoryFileStore } from '../images/file-store.ts';
import { createMemoryLedger } from '../ledger.ts';
import type { LiveServices } from '../services.ts';
import { createDirectoryOfSeed } from './people.ts';
import { files } from './pictures.ts';

export interface LiveBenchOptions {
  /** How the emulator is started; the default seed, and no frequency limits, when absent. */
  emulator?: StartOptions;
  /** Milliseconds after which the client gives an answer up; 5 000 when absent. */
  timeoutMs?: number;
}

/** What one run may have otherwise than the bench. */
export type RunOverrides = Partial<Omit<Execution<z.ZodObject, LiveServices>, 'component' | 'input'>>;

/** The components against an emulated WeCom over HTTP: one self-built app, a few people, a few pictures. */
export interface LiveBench {
  readonly emulator: RunningEmulator;
  readonly services: LiveServices;
  /** The self-built app of the seed. */
  readonly settings: WecomAppSettings;
  /** Another app of the same corp, custom-developed: it may not touch what the first one made. */
  readonly otherSettings: WecomAppSettings;
  readonly thirdPartySettings: WecomAppSettings;
  readonly intents: IntentStore;
  /** Runs a component on the emulator's clock in `Asia/Shanghai`, each time as a new request unless a key is given. */
  run<Output extends z.ZodObject>(
    component: Component<z.ZodObject, Output, LiveServices>,
    input: unknown,
    overrides?: RunOverrides,
  ): ReturnType<typeof execute<Output, LiveServices>>;
  /** The calls that reached WeCom at a path or its end, such as `living/create`. */
  exchangesSent(path: string): JournalEntry[];
  /**
   * Services of a process that starts anew over the same ledger: no connection and no token is left. Its client may be
   * given a time-out of its own, in milliseconds.
   */
  restart(timeoutMs?: number): LiveServices;
  close(): Promise<void>;
}

/** Starts an emulator of its own; close it at the end. */
export async function openLiveBench(options: LiveBenchOptions = {}): Promise<LiveBench> {
  const emulator = await startEmulator({ limits: 'off', ...options.emulator });
  const clock = { now: emulator.now, sleep: async () => undefined };
  const pools: ReturnType<typeof createClientPool>[] = [];
  const openPool = (timeoutMs = options.timeoutMs ?? 5_000) => {
    const pool = createClientPool({ clock, timeoutMs });
    pools.push(pool);
    return pool;
  };
  const services: LiveServices = {
    clients: openPool(),
    directory: createDirectoryOfSeed(),
    files: createMemoryFileStore(files),
    fetchImage: createImageFetcher(),
    ledger: createMemoryLedger(),
    async suiteTicket(suiteId) {
      const pushed = emulator.world.suites.get(suiteId)?.tickets.at(-1);
      if (pushed === undefined) throw new Error(`No ticket was pushed for ${suiteId}`);
      return pushed.ticket;
    },
  };
  const intents = createMemoryIntentStore();
  const way = { corpid: 'wwemulatedcorp0001', baseUrl: emulator.url };
  const settings: WecomAppSettings = {
    ...way,
    agentid: 1000002,
    credentials: { kind: 'self_built', secret: 'emulated-self-built-secret' },
  };
  const otherSettings: WecomAppSettings = {
    ...way,
    agentid: 1000003,
    credentials: { kind: 'custom_developed', permanentCode: 'emulated-custom-developed-permanent-code' },
  };
  const thirdPartySettings: WecomAppSettings = {
    ...way,
    agentid: 1000004,
    credentials: {
      kind: 'third_party',
      permanentCode: 'emulated-third-party-permanent-code',
      suiteId: 'wwemulatedsuite0001',
      suiteSecret: 'emulated-suite-secret',
    },
  };
  let requests = 0;

  return {
    emulator,
    services,
    settings,
    otherSettings,
    thirdPartySettings,
    intents,
    run(component, input, overrides = {}) {
      requests += 1;
      const basics = { key: `request-${requests}`, timeZone: 'Asia/Shanghai', now: emulator.now };
      return execute({ ...basics, settings, services, intents, ...overrides, component, input });
    },
    exchangesSent: (path) => emulator.journal.list({ path }),
    restart: (timeoutMs) => ({ ...services, clients: openPool(timeoutMs) }),
    async close() {
      await Promise.all(pools.map((pool) => pool.close()));
      await emulator.close();
    },
  };
}
