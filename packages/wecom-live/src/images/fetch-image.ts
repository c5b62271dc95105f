import { lookup as lookupInDns } from 'node:dns/promises';
import { ComponentError, text } from '@livebus/component-kit';
import { Agent, type Dispatcher } from 'undici';
import { imageLimits, tooLarge } from './check-image.ts';
import { imageProblem } from './image-problem.ts';
import { checkImageUrl } from './image-url.ts';
import { isPublicAddress } from './public-address.ts';
import { type Lookup, pinnedLookup, vetHost } from './vetted-host.ts';

/** Reads an image from the web, within the size limit and never from a private address. */
export type FetchImage = (image: {
  url: string;
  /** Path of the input's field, for errors. */
  field: string;
  signal: AbortSignal;
}) => Promise<Uint8Array<ArrayBuffer>>;

export interface ImageFetcherOptions {
  /** Milliseconds for one image, redirects included; 15 000 when absent. */
  timeoutMs?: number;
  /** Addresses that may be read though they are not public, such as a company's own picture server; none when absent. */
  alsoAllow?: (address: string) => boolean;
  /** Ports that may be read; 443 alone when absent. */
  ports?: readonly number[];
  /** Certificate of an authority to trust instead of the well-known ones, in PEM. */
  ca?: string;
  /** All addresses of a host; the system's when absent. */
  lookup?: Lookup;
}

const MAX_REDIRECTS = 3;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/**
 * Reads images over https: no credentials, no proxy, no cookies, at most three redirects, each address looked up once,
 * checked, and connected to as it was checked.
 */
export function createImageFetcher(options: ImageFetcherOptions = {}): FetchImage {
  const { timeoutMs = 15_000, ports = [443], ca, alsoAllow = () => false } = options;
  const vetting = {
    lookup: options.lookup ?? ((hostname: string) => lookupInDns(hostname, { all: true })),
    isAllowed: (address: string) => isPublicAddress(address) || alsoAllow(address),
  };

  async function read(given: string, field: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    let url = checkImageUrl(given, field, ports);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const addresses = await orAborted(vetHost(url, field, vetting), signal);
      const lookup = pinnedLookup(addresses);
      const agent = new Agent({ connect: { lookup, timeout: timeoutMs, ...(ca === undefined ? {} : { ca }) } });
      try {
        const answer = await agent.request({
          origin: url.origin,
          path: url.pathname + url.search,
          method: 'GET',
          signal,
        });
        if (!REDIRECTS.includes(answer.statusCode)) return await readBody(answer, url, field);
        url = checkImageUrl(locationOf(answer, url, field), field, ports);
      } finally {
        await agent.destroy();
      }
    }
    throw imageProblem({
      field,
      code: 'image_too_many_redirects',
      message: text(
        `图片地址转向超过 ${MAX_REDIRECTS} 次`,
        `The image's address redirects more than ${MAX_REDIRECTS} times`,
      ),
      cure: text('使用图片最终的地址', 'Give the address at which the redirects end'),
      limit: MAX_REDIRECTS,
    });
  }

  return async ({ url, field, signal }) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      return await read(url, field, AbortSignal.any([signal, timeout]));
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ComponentError) throw error;
      const host = new URL(url).host;
      if (timeout.aborted)
        throw failed(field, text(`${host} 超过 ${timeoutMs} 毫秒`, `${host} took over ${timeoutMs} ms`));
      throw failed(field, text(`无法读取 ${host}（${codeOf(error)}）`, `${host} cannot be read (${codeOf(error)})`));
    }
  };
}

async function readBody({ statusCode, headers, body }: Dispatcher.ResponseData, { host }: URL, field: string) {
  if (statusCode !== 200) throw failed(field, text(`${host} 应答 ${statusCode}`, `${host} answered ${statusCode}`));
  const announced = Number(headers['content-length'] ?? 0);
  if (announced > imageLimits.maxBytes) throw tooLarge(field, announced);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A body without an encoding comes in bytes');
    length += chunk.length;
    if (length > imageLimits.maxBytes) throw tooLarge(field, length);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function locationOf({ headers }: Dispatcher.ResponseData, from: URL, field: string): string {
  const { location } = headers;
  if (typeof location === 'string' && URL.canParse(location, from.href)) return new URL(location, from).href;
  throw failed(field, text(`${from.host} 转向到无效的地址`, `${from.host} redirects to no valid address`));
}

function failed(field: string, reason: ReturnType<typeof text>): ComponentError {
  const message = text(`读取图片失败：${reason['zh-CN']}`, `The image could not be read: ${reason.en}`);
  const cure = text(
    '检查图片地址能否公开访问，稍后重试',
    'Check that the address opens without logging in; try again later',
  );
  return imageProblem({ field, code: 'image_fetch_failed', kind: 'unavailable', message, cure });
}

const codeOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error && typeof error.code === 'string' ? error.code : error.name) : 'unknown';

/** A look-up cannot be called off: it is waited for no longer. */
async function orAborted<Value>(pending: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    void pending.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
