import { useEffect, useState } from 'react';
import { useSnapshot } from './emulator-context.ts';

/** The emulator's time in milliseconds since the epoch, ticking every second. */
export function useNow(): number {
  const { state, receivedAt } = useSnapshot();
  const [instant, setInstant] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setInstant(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (state === undefined) return Date.now();
  return state.frozen ? state.now : state.now + Math.max(0, instant - receivedAt);
}
