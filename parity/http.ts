import { Agent, FormData, fetch, ProxyAgent } from 'undici';
import type { Json } from './json.ts';

export interface HttpRequest {
  method: 'GET' | 'POST';
  /** After `/cgi-bin/`. */
  path: string;
  query: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  /** JSON, or text that is sent as it is. */
  body?: Json;
  file?: { name: string; bytes: Uint8Array };
}

export interface HttpAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
  /** Null when the text is no JSON. */
  body: Json;
  /** Undefined where the answer has none. */
  errcode: number | undefined;
}

export interface Http {
  send(request: HttpRequest): Promise<HttpAnswer>;
  close(): Promise<void>;
}

const TIMEOUT_MS = 30_000;

/** HTTP without the client's checks: probes send what it would refuse. Errors name the path, never the query. */
export function createHttp({ baseUrl, proxyUrl }: { baseUrl: string; proxyUrl?: string | undefined }): Http {
  const dispatcher = proxyUrl === undefined ? new Agent() : new ProxyAgent(proxyUrl);
  return {
    async send({ method, path, query, headers = {}, body, file }) {
      const url = new URL(`${baseUrl.replace(/\/+$/, '')}/cgi-bin/${path}`);
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      const content = file === undefined ? jsonContent(body) : fileContent(file);
      try {
        const response = await fetch(url, {
          method,
          redirect: 'manual',
          signal: AbortSignal.timeout(TIMEOUT_MS),
          dispatcher,
          ...content,
          headers: { ...content.headers, ...headers },
        });
        return readAnswer(response.status, Object.fromEntries(response.headers), await response.text());
      } catch (error) {
        throw new Error(`${method} /cgi-bin/${path}: ${reasonOf(error)}`);
      }
    },
    close: () => dispatcher.close(),
  };
}

const jsonContent = (body: Json | undefined) =>
  body === undefined
    ? {}
    : {
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      };

function fileContent({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const form = new FormData();
  form.set('media', new File([Uint8Array.from(bytes)], name, { type: 'application/octet-stream' }));
  return { body: form, headers: {} };
}

function readAnswer(status: number, headers: Record<string, string>, text: string): HttpAnswer {
  const body = parse(text);
  const errcode = typeof body === 'object' && body !== null && 'errcode' in body ? body.errcode : undefined;
  return { status, headers, text, body, errcode: typeof errcode === 'number' ? errcode : undefined };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return 'no answer';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}
