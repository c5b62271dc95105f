import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { text } from '@livebus/component-kit';
import { imageProblem } from './image-problem.ts';

export type Lookup = (hostname: string) => Promise<readonly LookupAddress[]>;

export interface HostVetting {
  lookup: Lookup;
  isAllowed(address: string): boolean;
}

/**
 * The addresses of a URL's host, looked up once and each of them checked: a connection made to one of these cannot be
 * led elsewhere by a second answer of the DNS.
 */
export async function vetHost(url: URL, field: string, { lookup, isAllowed }: HostVetting): Promise<LookupAddress[]> {
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(hostname);
  const addresses = family === 0 ? await lookup(hostname) : [{ address: hostname, family }];
  if (addresses.length === 0) throw new Error(`No address for ${hostname}`);
  if (addresses.every(({ address }) => isAllowed(address))) return [...addresses];
  throw imageProblem({
    field,
    code: 'image_address_private',
    kind: 'forbidden',
    message: text(
      `图片地址 ${url.hostname} 指向内网或保留地址，未读取`,
      `The image's address ${url.hostname} leads to a private or reserved network; it was not read`,
    ),
    cure: text(
      '使用公网 https 地址，或把图片上传到 LiveBus',
      'Give a public https address, or upload the image to LiveBus',
    ),
  });
}

/** A look-up for sockets that knows these addresses and no other. */
export function pinnedLookup(addresses: readonly LookupAddress[]): LookupFunction {
  return (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}
