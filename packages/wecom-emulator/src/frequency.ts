/** Calls allowed in a window; page 90312 unless a test or a benchmark says otherwise. */
export interface FrequencyLimits {
  perCorpPerMinute: number;
  perCorpPerHour: number;
  perAddressPerMinute: number;
  perAddressPerHour: number;
  /** Lives that one app may make in a day (page 98695). */
  livesPerDay: number;
}

export const vendorLimits: FrequencyLimits = {
  perCorpPerMinute: 10_000,
  perCorpPerHour: 150_000,
  perAddressPerMinute: 20_000,
  perAddressPerHour: 600_000,
  livesPerDay: 10_000,
};

export interface CountedCall {
  path: string;
  ip: string;
  corpid: string | undefined;
  /** Unix seconds. */
  now: number;
}

/** Counts calls per API and caller; one too many blocks that API for the length of the window. */
export interface FrequencyCounter {
  admit(call: CountedCall): boolean;
  /** Counts a live made by an app, in unix seconds of the emulator's clock. */
  admitLive(app: string, now: number): boolean;
  clear(): void;
}

interface Window {
  startedAt: number;
  calls: number;
  blockedUntil: number;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

export function createFrequencyCounter(limits: FrequencyLimits): FrequencyCounter {
  const windows = new Map<string, Window>();

  function count(key: string, limit: number, seconds: number, now: number): boolean {
    let window = windows.get(key);
    if (window === undefined || (now >= window.startedAt + seconds && now >= window.blockedUntil)) {
      window = { startedAt: now, calls: 0, blockedUntil: 0 };
      windows.set(key, window);
    }
    if (now < window.blockedUntil) return false;
    window.calls += 1;
    if (window.calls <= limit) return true;
    window.blockedUntil = now + seconds;
    return false;
  }

  return {
    admit({ path, ip, corpid, now }) {
      const corp =
        corpid === undefined
          ? []
          : [
              count(`${path} ${corpid} minute`, limits.perCorpPerMinute, MINUTE, now),
              count(`${path} ${corpid} hour`, limits.perCorpPerHour, HOUR, now),
            ];
      const address = [
        count(`${path} ${ip} minute`, limits.perAddressPerMinute, MINUTE, now),
        count(`${path} ${ip} hour`, limits.perAddressPerHour, HOUR, now),
      ];
      return [...corp, ...address].every((admitted) => admitted);
    },
    admitLive: (app, now) => count(`lives ${app} ${Math.floor(now / DAY)}`, limits.livesPerDay, DAY, now),
    clear: () => windows.clear(),
  };
}
