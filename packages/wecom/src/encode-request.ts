import { FormData } from 'undici';
import type { Endpoint } from './endpoint.ts';

/** A file to upload as `multipart/form-data`. */
export interface UploadedFile {
  bytes: Uint8Array;
  filename: string;
  contentType: string;
}

/** A request as HTTP carries it, and as a log shows it. */
export interface EncodedRequest {
  query: Record<string, string>;
  body?: string | FormData;
  logged?: Record<string, unknown>;
}

/** Where each member of a parsed request goes: the query of a GET, the JSON body of a POST, query and part of an upload. */
export function encodeRequest(endpoint: Endpoint, members: Readonly<Record<string, unknown>>): EncodedRequest {
  if (endpoint.encoding === 'multipart') return encodeUpload(members);
  if (endpoint.method === 'GET') return { query: queryOf(members) };
  // Raw UTF-8: WeCom refuses \uXXXX escapes with 40033 (page 90313), and `JSON.stringify` makes none of its own.
  return { query: {}, body: JSON.stringify(members), logged: members };
}

/** Page 90253: the file is the part `media`; everything else goes into the query. */
function encodeUpload({ media, ...rest }: Readonly<Record<string, unknown>>): EncodedRequest {
  if (!isUploadedFile(media)) throw new TypeError('An upload needs its file as `media`');
  const body = new FormData();
  body.append('media', new File([new Uint8Array(media.bytes)], media.filename, { type: media.contentType }));
  const logged = { filename: media.filename, contentType: media.contentType, bytes: media.bytes.length };
  return { query: queryOf(rest), body, logged };
}

export const isUploadedFile = (value: unknown): value is UploadedFile =>
  value !== null &&
  typeof value === 'object' &&
  'bytes' in value &&
  value.bytes instanceof Uint8Array &&
  'filename' in value &&
  typeof value.filename === 'string' &&
  'contentType' in value &&
  typeof value.contentType === 'string';

const queryOf = (members: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(members)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
