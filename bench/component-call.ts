import { createMemoryIntentStore, execute } from '@livebus/component-kit';
import { live } from '@livebus/wecom-live';
import { app, livingid, startEmulatorProcess } from './emulator-process.ts';
import { compareCalls } from './latency.ts';
import { openServices, settingsFor } from './live-services.ts';
import { atMost, type Row } from './row.ts';

/** A component with its checks and its message log against the bare client call that it makes. */
export async function componentCall(): Promise<Row[]> {
  const emulator = await startEmulatorProcess({ lives: 1 });
  const services = openServices();
  const settings = settingsFor(emulator.url);
  const intents = createMemoryIntentStore();
  const wecom = services.clients.clientOf(app, { baseUrl: emulator.url });
  const id = livingid(0);
  const byComponent = async () => {
    const input = { livingId: id };
    const attempt = await execute({
      component: live.get,
      key: 'bench',
      input,
      settings,
      services,
      intents,
      timeZone: 'Asia/Shanghai',
    });
    if (attempt.state !== 'succeeded') throw new Error(`The component ended as ${attempt.state}`);
  };
  const byClient = () => wecom.live.getLivingInfo({ livingid: id });

  const rows: Row[] = [];
  for (const load of [
    { inFlight: 1, calls: 1500, turns: 11 },
    { inFlight: 64, calls: 4000, turns: 11 },
  ]) {
    const { median } = await compareCalls(byComponent, byClient, load);
    const name = `component / bare client call, ${load.inFlight} in flight, median`;
    rows.push(atMost({ name, value: median, unit: 'ratio' }, 1.3));
  }
  await services.clients.close();
  emulator.stop();
  return rows;
}
