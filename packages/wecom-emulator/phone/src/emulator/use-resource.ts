import { useEffect, useEffectEvent, useState } from 'react';
import { useSnapshot } from './emulator-context.ts';

export type Resource<Value> =
  | { status: 'loading' }
  | { status: 'ready'; value: Value }
  | { status: 'failed'; error: Error };

/** Something read beside the state: anew for another key and whenever the emulator changed. */
export function useResource<Value>(key: string, read: (signal: AbortSignal) => Promise<Value>): Resource<Value> {
  const { version } = useSnapshot();
  const [held, setHeld] = useState<{ key: string; resource: Resource<Value> }>();
  const readAnew = useEffectEvent(async (wanted: string, _version: number, signal: AbortSignal) => {
    try {
      const value = await read(signal);
      if (!signal.aborted) setHeld({ key: wanted, resource: { status: 'ready', value } });
    } catch (error) {
      if (!signal.aborted && error instanceof Error) setHeld({ key: wanted, resource: { status: 'failed', error } });
    }
  });

  useEffect(() => {
    const controller = new AbortController();
    void readAnew(key, version, controller.signal);
    return () => controller.abort();
  }, [key, version]);

  return held?.key === key ? held.resource : { status: 'loading' };
}
