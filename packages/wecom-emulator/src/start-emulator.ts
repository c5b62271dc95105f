import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createEmulator, type Emulator, type EmulatorOptions } from './create-emulator.ts';
import { createVendorApp } from './http.ts';

export interface StartOptions extends EmulatorOptions {
  /** A free one when absent. */
  port?: number;
  /** Loopback when absent: nothing else should reach an emulator. */
  host?: string;
}

export interface RunningEmulator extends Emulator {
  /** Where it listens, such as `http://127.0.0.1:40123`: the client's `baseUrl`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the emulator on a port of its own. */
export async function startEmulator(options: StartOptions = {}): Promise<RunningEmulator> {
  const emulator = createEmulator(options);
  const hostname = options.host ?? '127.0.0.1';
  const server = serve({ fetch: createVendorApp(emulator).fetch, port: options.port ?? 0, hostname });
  await Promise.race([once(server, 'listening'), once(server, 'error').then(([error]) => Promise.reject(error))]);
  const { port } = server.address() as AddressInfo;
  return Object.assign(emulator, {
    url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`,
    async close() {
      await emulator.callbacks.settled();
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  });
}
