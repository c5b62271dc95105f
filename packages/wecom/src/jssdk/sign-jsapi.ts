import { createHash } from 'node:crypto';

export interface JsapiSigning {
  ticket: string;
  noncestr: string;
  /** Unix seconds. */
  timestamp: number;
  /** The page's address; what follows `#` does not count. */
  url: string;
}

/** The JS-SDK signature: SHA-1 in lower-case hex over the four values in this order, not URL-encoded (page 96909). */
export function signJsapi({ ticket, noncestr, timestamp, url }: JsapiSigning): string {
  const page = url.replace(/#.*$/s, '');
  return createHash('sha1')
    .update(`jsapi_ticket=${ticket}&noncestr=${noncestr}&timestamp=${timestamp}&url=${page}`)
    .digest('hex');
}
