/** Where a clock stands, to be put back later. */
export interface ClockState {
  /** Milliseconds that the clock is ahead of the machine's; negative when behind. */
  offset: number;
  /** The moment at which it stands still; null while it runs. */
  frozenAt: number | null;
}

/** The emulator's time: the machine's, moved by whoever tests. */
export interface EmulatorClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Moves time forward; whatever falls due on the way happens. RangeError unless it ends before the year 10000. */
  advance(seconds: number): void;
  /** Jumps to a moment, in milliseconds since the epoch. RangeError unless it lies between 1970 and the year 10000. */
  set(now: number): void;
  /** Stands still until `resume`; `advance` and `set` still move it. */
  freeze(): void;
  resume(): void;
  isFrozen(): boolean;
  state(): ClockState;
  restore(state: ClockState): void;
  /** Calls back after every move. */
  onMove(listener: () => void): void;
}

/** The last moment of the year 9999, in milliseconds: past it, ten digits no longer hold the seconds. */
export const LAST_MOMENT = 253_402_300_799_999;

/** `changed` hears of every move, and of standing still and going on. */
export function createClock(changed: () => void = () => undefined): EmulatorClock {
  const listeners: (() => void)[] = [];
  let offset = 0;
  let frozenAt: number | undefined;
  const now = () => frozenAt ?? Date.now() + offset;
  const moved = () => {
    for (const listener of listeners) listener();
    changed();
  };
  const moveTo = (moment: number) => {
    if (!(moment >= 0 && moment <= LAST_MOMENT)) {
      throw new RangeError('The clock can stand at any moment from 1970 to the end of the year 9999.');
    }
    offset = moment - Date.now();
    if (frozenAt !== undefined) frozenAt = moment;
    moved();
  };
  return {
    now,
    advance(seconds) {
      if (!(seconds >= 0)) throw new RangeError('The clock advances by zero or more seconds; `set` takes it back.');
      moveTo(Math.round(now() + seconds * 1000));
    },
    set: moveTo,
    freeze() {
      frozenAt = now();
      changed();
    },
    resume() {
      if (frozenAt !== undefined) offset = frozenAt - Date.now();
      frozenAt = undefined;
      changed();
    },
    isFrozen: () => frozenAt !== undefined,
    state: () => ({ offset, frozenAt: frozenAt ?? null }),
    restore(state) {
      offset = state.offset;
      frozenAt = state.frozenAt ?? undefined;
      moved();
    },
    onMove: (listener) => {
      listeners.push(listener);
    },
  };
}
