import { createMemoryIntentStore, execute } from '@livebus/component-kit';
import { live } from '@livebus/wecom-live';
import { livingid, startEmulatorProcess } from './emulator-process.ts';
import { openServices, settingsFor } from './live-services.ts';
import { atMost, type Row } from './row.ts';

const VIEWERS = 100_000;
const MEGABYTE = 1024 * 1024;

/** How much memory grows while 100 000 rows of watch stats pass through the component page by page. */
export async function watchStatsMemory(): Promise<Row[]> {
  const emulator = await startEmulatorProcess({ lives: 1, viewers: VIEWERS });
  const services = openServices();
  const before = usedBytes();
  let most = before;
  let rows = 0;
  let pages = 0;
  const attempt = await execute({
    component: live.watchStats,
    key: 'bench',
    input: { livingId: livingid(0) },
    settings: settingsFor(emulator.url),
    services,
    intents: createMemoryIntentStore(),
    timeZone: 'Asia/Shanghai',
    onExchange: () => undefined,
    onRows(page) {
      rows += page.length;
      pages += 1;
      if (pages % 50 === 0) most = Math.max(most, usedBytes());
    },
  });
  if (attempt.state !== 'succeeded' || rows !== VIEWERS) throw new Error(`${attempt.state} after ${rows} rows`);
  most = Math.max(most, usedBytes());
  await services.clients.close();
  emulator.stop();
  return [
    atMost(
      { name: 'memory growth, 100 000 watch-stat rows by pages', value: (most - before) / MEGABYTE, unit: 'MB' },
      50,
    ),
  ];
}

/** What is in use once the garbage is gone. */
function usedBytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
