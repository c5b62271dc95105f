import { Pool } from 'undici';
import { livingid, startEmulatorProcess } from './emulator-process.ts';
import { fetchToken } from './fetch-token.ts';
import { summarise, timeCalls } from './latency.ts';
import { atLeast, atMost, type Row } from './row.ts';

const LIVES = 100_000;
const CALLS = 40_000;

/** How many `get_living_info` a second the emulator answers, and how fast with 100 000 lives held. */
export async function emulatorLoad(): Promise<Row[]> {
  const emulator = await startEmulatorProcess({ lives: LIVES });
  const token = await fetchToken(emulator.url);
  // Pipelining keeps the measuring side from being the bottleneck.
  const pool = new Pool(emulator.url, { connections: 16, pipelining: 4 });
  let index = 0;
  const call = async () => {
    index = (index + 7919) % LIVES;
    const path = `/cgi-bin/living/get_living_info?livingid=${livingid(index)}&access_token=${token}`;
    const answer = await pool.request({ method: 'GET', path });
    const text = await answer.body.text();
    if (!text.startsWith('{"errcode":0,')) throw new Error(`Not a live: ${text}`);
  };

  await timeCalls(call, { calls: 5000, inFlight: 64 });
  const started = performance.now();
  await timeCalls(call, { calls: CALLS, inFlight: 64 });
  const perSecond = CALLS / ((performance.now() - started) / 1000);
  const alone = summarise(await timeCalls(call, { calls: 5000, inFlight: 1 }));
  await pool.close();
  emulator.stop();
  return [
    atLeast({ name: 'emulator, get_living_info, 64 in flight', value: perSecond, unit: 'per second' }, 5000),
    atMost({ name: 'emulator, get_living_info of 100 000 lives, p99', value: alone.p99, unit: 'ms' }, 5),
  ];
}
