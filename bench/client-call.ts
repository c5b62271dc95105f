import { createWecomClient } from '@livebus/wecom';
import { app, livingid, startEmulatorProcess } from './emulator-process.ts';
import { fetchToken } from './fetch-token.ts';
import { compareCalls } from './latency.ts';
import { atMost, type Row } from './row.ts';

/** The client against bare `fetch` and `JSON.parse` of the same answer. */
export async function clientCall(): Promise<Row[]> {
  const emulator = await startEmulatorProcess({ lives: 1 });
  const wecom = createWecomClient({ app, baseUrl: emulator.url });
  const id = livingid(0);
  const url = `${emulator.url}/cgi-bin/living/get_living_info?livingid=${id}&access_token=${await fetchToken(emulator.url)}`;
  const byClient = () => wecom.live.getLivingInfo({ livingid: id });
  const byFetch = async () => (await fetch(url)).json();

  const rows: Row[] = [];
  for (const load of [
    { inFlight: 1, calls: 1500, turns: 11 },
    { inFlight: 64, calls: 4000, turns: 11 },
  ]) {
    const ratio = await compareCalls(byClient, byFetch, load);
    const name = `client call / bare fetch, ${load.inFlight} in flight`;
    rows.push(atMost({ name: `${name}, median`, value: ratio.median, unit: 'ratio' }, 1.15));
    rows.push(atMost({ name: `${name}, p99`, value: ratio.p99, unit: 'ratio' }, 1.3));
  }
  await wecom.close();
  emulator.stop();
  return rows;
}
