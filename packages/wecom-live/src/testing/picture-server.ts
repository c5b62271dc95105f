import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createImageFetcher, type FetchImage, type ImageFetcherOptions } from '../images/fetch-image.ts';
import { makeCertificate } from './certificate.ts';

/** What a path answers. */
export type Page = (response: ServerResponse) => void;

export interface PictureServer {
  /** Address of a path under the host `pictures.test`, which only this server's fetchers can resolve. */
  urlOf(path: string): string;
  readonly port: number;
  /** Paths asked for, in order. */
  readonly asked: readonly string[];
  /** A fetcher that takes 127.0.0.1 for public and this server's certificate for good. */
  openFetcher(options?: ImageFetcherOptions): FetchImage;
  close(): Promise<void>;
}

/** An https server of pictures at 127.0.0.1, or at another loopback address. */
export async function startPictureServer(
  pages: Readonly<Record<string, Page>>,
  address = '127.0.0.1',
): Promise<PictureServer> {
  const certificate = makeCertificate('pictures.test', 'elsewhere.test');
  const asked: string[] = [];
  const server = createServer(certificate, (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const page = pages[path];
    if (page === undefined) response.writeHead(404).end();
    else page(response);
  });
  server.listen(0, address);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    urlOf: (path) => `https://pictures.test:${port}${path}`,
    openFetcher: (options = {}) =>
      createImageFetcher({
        ca: certificate.cert,
        ports: [port],
        lookup: async () => [{ address, family: 4 }],
        alsoAllow: (candidate) => candidate === address,
        ...options,
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers a picture whole. */
export const picture =
  (bytes: Uint8Array): Page =>
  (response) =>
    response.writeHead(200, { 'content-length': bytes.length }).end(bytes);

export const redirectTo =
  (location: string, status = 302): Page =>
  (response) =>
    response.writeHead(status, { location }).end();
