export interface CallbackPost {
  url: URL;
  body: string;
  timeoutMs: number;
  /** Suite events must be answered with this text (page 90628); any 200 will do for an app's. */
  expect?: string;
  signal: AbortSignal;
}

/** Posts once; gives the outcome in a few words, `200` when it arrived. Redirects are not followed. */
export async function postCallback({ url, body, timeoutMs, expect, signal }: CallbackPost): Promise<string> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/xml' },
      redirect: 'manual',
      signal: AbortSignal.any([timeout, signal]),
    });
    const text = await answer.text();
    if (answer.status !== 200) return `HTTP ${answer.status}`;
    return expect === undefined || text === expect ? '200' : `answered otherwise than ${expect}`;
  } catch (error) {
    if (timeout.aborted) return 'time-out';
    return signal.aborted ? 'given up' : `network failure: ${reasonOf(error)}`;
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof Error) return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
  return String(cause);
}
