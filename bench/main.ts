import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { clientCall } from './client-call.ts';
import { componentCall } from './component-call.ts';
import { emulatorLoad } from './emulator-load.ts';
import type { Row } from './row.ts';
import { watchStatsMemory } from './watch-stats-memory.ts';

const benches: Readonly<Record<string, () => Promise<Row[]>>> = {
  'client-call': clientCall,
  'emulator-load': emulatorLoad,
  'component-call': componentCall,
  'watch-stats-memory': watchStatsMemory,
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = values.only === undefined ? Object.keys(benches) : [values.only];
const rows: Row[] = [];
for (const name of names) {
  const bench = benches[name];
  if (bench === undefined)
    throw new Error(`There is no benchmark ${name}; there are ${Object.keys(benches).join(', ')}`);
  process.stdout.write(`${name} …\n`);
  rows.push(...(await bench()));
}
console.table(rows);

if (values.only === undefined) {
  const machine = { node: process.version, cores: cpus().length, model: cpus()[0]?.model ?? 'unknown' };
  await writeFile(new URL('./results.json', import.meta.url), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
}
