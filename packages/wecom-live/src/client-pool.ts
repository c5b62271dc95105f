import { type AppCredentials, type ConnectionOptions, createWecomClient, type WecomClient } from '@livebus/wecom';

/** Keeps one client per app and base URL, so that runs share connections and tokens. */
export interface ClientPool {
  clientOf(app: AppCredentials, way: { baseUrl?: string | undefined; proxyUrl?: string | undefined }): WecomClient;
  close(): Promise<void>;
}

/** A pool whose clients share one token store and the other options given. */
export function createClientPool(
  options: Omit<ConnectionOptions, 'baseUrl' | 'proxyUrl' | 'onExchange'> = {},
): ClientPool {
  const clients = new Map<string, WecomClient>();
  return {
    clientOf(app, { baseUrl, proxyUrl }) {
      const key = JSON.stringify([app, baseUrl, proxyUrl]);
      const known = clients.get(key);
      if (known !== undefined) return known;
      const client = createWecomClient({
        ...options,
        app,
        ...(baseUrl === undefined ? {} : { baseUrl }),
        ...(proxyUrl === undefined ? {} : { proxyUrl }),
      });
      clients.set(key, client);
      return client;
    },
    async close() {
      await Promise.all([...clients.values()].map((client) => client.close()));
      clients.clear();
    },
  };
}
