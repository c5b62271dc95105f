import type { Delivery } from './delivery.ts';
import { postCallback } from './post.ts';

/** Tries in all: 总共重试三次 (page 90930). Non-200 answers count as failures (page 90238). */
const TRIES = 3;

export interface Mail {
  delivery: Delivery;
  url: URL;
  body: string;
  expect?: string;
}

/** Sends mail in the order of posting: per URL, the next goes out once the first try of the one before has ended. */
export interface PostOffice {
  post(mail: Mail): void;
  postLater(mail: Mail, ms: number): void;
  /** Keeps it until the next mail has gone out. */
  holdBack(mail: Mail): void;
  settled(): Promise<void>;
  clear(): void;
}

export interface PostOfficeOptions {
  now(): number;
  timeoutMs: number;
  changed(): void;
}

export function createPostOffice({ now, timeoutMs, changed }: PostOfficeOptions): PostOffice {
  const underWay = new Set<Promise<void>>();
  let lines = new Map<string, Promise<void>>();
  let held: Mail[] = [];
  let abort = new AbortController();

  function track(work: Promise<void>): void {
    const tracked = work.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  }

  async function tryOnce({ delivery, url, body, expect }: Mail, signal: AbortSignal): Promise<void> {
    const at = now();
    const outcome = await postCallback({ url, body, timeoutMs, signal, ...(expect === undefined ? {} : { expect }) });
    delivery.tries.push({ at, outcome });
    delivery.delivered = outcome === '200';
    changed();
  }

  async function tryAgain(mail: Mail, signal: AbortSignal): Promise<void> {
    while (!mail.delivery.delivered && mail.delivery.tries.length < TRIES && !signal.aborted) {
      await tryOnce(mail, signal);
    }
  }

  function post(mail: Mail): void {
    const { signal } = abort;
    const before = lines.get(mail.delivery.url) ?? Promise.resolve();
    const first = before.then(async () => {
      if (!signal.aborted) await tryOnce(mail, signal);
    });
    lines.set(mail.delivery.url, first);
    track(
      first.then(() => {
        const waiting = held;
        held = [];
        for (const late of waiting) post(late);
        return tryAgain(mail, signal);
      }),
    );
  }

  return {
    post,
    postLater(mail, ms) {
      const { signal } = abort;
      track(
        new Promise((resolve) => {
          const timer = setTimeout(() => {
            post(mail);
            resolve();
          }, ms);
          signal.addEventListener('abort', () => {
            clearTimeout(timer);
            resolve();
          });
        }),
      );
    },
    holdBack: (mail) => {
      held.push(mail);
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    clear() {
      abort.abort();
      abort = new AbortController();
      lines = new Map();
      held = [];
    },
  };
}
