import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { createControlApp } from './control/create-control-app.ts';
import { createEmulator, type Emulator, type EmulatorOptions } from './create-emulator.ts';
import type { DataFile } from './data-file.ts';
import { createVendorApp } from './http.ts';
import { isLoopback } from './is-loopback.ts';
import { keepInFile, restoreFromFile } from './keep-in-file.ts';

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

/** How late what falls due may happen while nobody moves the clock, in milliseconds. */
const CATCH_UP_MS = 5000;

/** Starts the emulator on a port of its own; SnapshotError when the data file cannot be used. */
export async function startEmulator(options: StartOptions = {}): Promise<RunningEmulator> {
  const { port = 0, host = '127.0.0.1', dataFile: path } = options;
  const emulator = createEmulator(options);
  if (path !== undefined) restoreFromFile(path, emulator);
  const server = await listen(emulator, { port, host });
  const catchingUp = setInterval(emulator.catchUp, CATCH_UP_MS);
  let dataFile: DataFile | undefined;
  try {
    // Only now: a second start that finds the port taken must not touch the file of the first.
    dataFile = path === undefined ? undefined : await keepInFile(path, emulator);
  } catch (error) {
    clearInterval(catchingUp);
    await stop(server);
    throw error;
  }
  return Object.assign(emulator, {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`,
    async close() {
      clearInterval(catchingUp);
      emulator.callbacks.clear();
      await emulator.callbacks.settled();
      await stop(server);
      await dataFile?.flush();
    },
  });
}

async function listen(emulator: Emulator, { port, host }: { port: number; host: string }): Promise<ServerType> {
  const vendor = createVendorApp(emulator);
  const phoneFolder = new URL('../dist-phone/', import.meta.url);
  const control = createControlApp({ emulator, phoneFolder, loopbackOnly: isLoopback(host) });
  const server = serve({
    fetch: (request, env) => (isVendorCall(request.url) ? vendor : control).fetch(request, env),
    port,
    hostname: host,
    serverOptions: { keepAliveTimeout: KEEP_ALIVE_MS },
  });
  await Promise.race([once(server, 'listening'), once(server, 'error').then(([error]) => Promise.reject(error))]);
  return server;
}

function isVendorCall(url: string): boolean {
  const path = url.indexOf('/', url.indexOf('//') + 2);
  return url.startsWith('/cgi-bin/', path) || url.startsWith('/3rdapp/', path);
}

async function stop(server: ServerType): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await closed;
}
