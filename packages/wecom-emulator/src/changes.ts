/** Tells whoever follows the emulator that something in it changed. */
export interface Changes {
  notify(): void;
  /** Calls back after every change; the function that it gives ends that. */
  onChange(listener: () => void): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  return {
    notify() {
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
