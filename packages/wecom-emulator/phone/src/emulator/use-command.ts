import { useState } from 'react';

export interface Command {
  busy: boolean;
  failure: Error | undefined;
  /** Answers whether the emulator did it; if not, the reason is in `failure`. */
  run(work: () => Promise<unknown>): Promise<boolean>;
  dismiss(): void;
}

/** One thing at a time that the emulator is asked to do, and why it refused. */
export function useCommand(): Command {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Error>();
  return {
    busy,
    failure,
    dismiss: () => setFailure(undefined),
    async run(work) {
      setBusy(true);
      try {
        await work();
        setFailure(undefined);
        return true;
      } catch (error) {
        setFailure(error instanceof Error ? error : new Error(String(error)));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
