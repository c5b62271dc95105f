import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createControlApp } from './control/create-control-app.ts';
import { createEmulator, type Emulator, type EmulatorOptions } from './create-emulator.ts';
import { type DataFile, openDataFile, readDataFile } from './data-file.ts';
import { createVendorApp } from './http.ts';
import { isLoopback } from './is-loopback.ts';
import { SnapshotError, takeSnapshot } from './snapshot.ts';

export interface StartOptions extends EmulatorOptions {
  /** A free one when absent. */
  port?: number;
  /** Loopback when absent: nothing else should reach an emulator. */
  host?: string;
  /** Where the state is kept: read at the start, written soon after every change and at the end; in memory when absent. */
  dataFile?: string;
}

export interface RunningEmulator extends Emulator {
  /** Where it listens, such as `http://127.0.0.1:40123`: the client's `baseUrl`, and the address of the phone. */
  readonly url: string;
  /** Stops listening, gives up callbacks under way (await `callbacks.settled()` first to have them), keeps the state. */
  close(): Promise<void>;
}

/** nginx keeps an idle connection for so long; Node's own 5 s would cut it under a client's next call. */
const KEEP_ALIVE_MS = 75_000;

/** Starts the emulator on a port of its own; SnapshotError when the data file cannot be used. */
export async function startEmulator(options: StartOptions = {}): Promise<RunningEmulator> {
  const emulator = createEmulator(options);
  const dataFile = options.dataFile === undefined ? undefined : await keepIn(options.dataFile, emulator);
  const hostname = options.host ?? '127.0.0.1';
  const origin = `http://${hostname.includes(':') ? `[${hostname}]` : hostname}`;
  const vendor = createVendorApp(emulator);
  const control = createControlApp({
    emulator,
    phoneFolder: new URL('../dist-phone/', import.meta.url),
    loopbackOnly: isLoopback(hostname),
  });
  const server = serve({
    fetch: (request, env) => (isVendorCall(request.url) ? vendor : control).fetch(request, env),
    port: options.port ?? 0,
    hostname,
    serverOptions: { keepAliveTimeout: KEEP_ALIVE_MS },
  });
  await Promise.race([once(server, 'listening'), once(server, 'error').then(([error]) => Promise.reject(error))]);
  const { port } = server.address() as AddressInfo;
  return Object.assign(emulator, {
    url: `${origin}:${port}`,
    async close() {
      emulator.callbacks.clear();
      await emulator.callbacks.settled();
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      await dataFile?.flush();
    },
  });
}

const isVendorCall = (url: string) => url.startsWith('/cgi-bin/', url.indexOf('/', url.indexOf('//') + 2));

/** Takes over what the file holds, and from then on keeps the state in it. */
async function keepIn(path: string, emulator: Emulator): Promise<DataFile> {
  const kept = readDataFile(path);
  if (kept !== undefined) {
    try {
      emulator.restore(kept);
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      throw new SnapshotError(`${path} was left untouched. ${error.message}`, error.field);
    }
  }
  const file = openDataFile({
    path,
    take: () => takeSnapshot({ ...emulator, clock: emulator.clock.state() }),
    onError: (error) => process.emitWarning(`The state could not be written to ${path}: ${String(error)}`),
  });
  emulator.onChange(file.touch);
  file.touch();
  await file.flush();
  return file;
}
