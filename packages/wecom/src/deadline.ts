/** What ends a call early: its own time, or the caller's signal. */
export interface Deadline {
  /** Why the call has to end now, undefined while it may go on. */
  reason(): 'timeout' | 'aborted' | undefined;
  /** Calls back once, at the end; at once when it has come already. */
  onEnd(listener: () => void): void;
  /** Frees the timer and the listener on the caller's signal. */
  close(): void;
}

export function openDeadline(timeoutMs: number, signal?: AbortSignal): Deadline {
  let reason: 'timeout' | 'aborted' | undefined = signal?.aborted ? 'aborted' : undefined;
  let listener: (() => void) | undefined;
  const end = (why: 'timeout' | 'aborted') => {
    if (reason !== undefined) return;
    reason = why;
    listener?.();
  };
  const onAbort = () => end('aborted');
  const timer = setTimeout(() => end('timeout'), timeoutMs);
  signal?.addEventListener('abort', onAbort, { once: true });
  return {
    reason: () => reason,
    onEnd(callback) {
      listener = callback;
      if (reason !== undefined) callback();
    },
    close() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}
