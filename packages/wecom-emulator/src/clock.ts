/** The emulator's time: the machine's, moved by whoever tests. */
export interface EmulatorClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Moves time forward; whatever falls due on the way happens. */
  advance(seconds: number): void;
  /** Jumps to a moment, in milliseconds since the epoch. */
  set(now: number): void;
  /** Stands still until `resume`; `advance` and `set` still move it. */
  freeze(): void;
  resume(): void;
  /** Calls back after every move. */
  onMove(listener: () => void): void;
}

export function createClock(): EmulatorClock {
  const listeners: (() => void)[] = [];
  let offset = 0;
  let frozenAt: number | undefined;
  const now = () => frozenAt ?? Date.now() + offset;
  const moveTo = (moment: number) => {
    offset = moment - Date.now();
    if (frozenAt !== undefined) frozenAt = moment;
    for (const listener of listeners) listener();
  };
  return {
    now,
    advance: (seconds) => moveTo(now() + seconds * 1000),
    set: moveTo,
    freeze: () => {
      frozenAt = now();
    },
    resume: () => {
      if (frozenAt !== undefined) offset = frozenAt - Date.now();
      frozenAt = undefined;
    },
    onMove: (listener) => {
      listeners.push(listener);
    },
  };
}
