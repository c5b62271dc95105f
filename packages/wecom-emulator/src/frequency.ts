/** Calls allowed in a window; page 90312 unless a test or a benchmark says otherwise. `Infinity` lifts a limit. */
export interface FrequencyLimits {
  perCorpPerMinute: number;
  perCorpPerHour: number;
  perAddressPerMinute: number;
  perAddressPerHour: number;
  /** Of an address from which a provider calls for its apps. */
  perProviderAddressPerMinute: number;
  perProviderAddressPerHour: number;
  /** Lives that one app may make in a day (page 98695). */
  livesPerDay: number;
  /** JS-SDK tickets, one app's and one corp's. */
  ticketsPerAppPerHour: number;
  ticketsPerCorpPerHour: number;
}

export const vendorLimits: FrequencyLimits = {
  perCorpPerMinute: 10_000,
  perCorpPerHour: 150_000,
  perAddressPerMinute: 20_000,
  perAddressPerHour: 600_000,
  perProviderAddressPerMinute: 40_000,
  perProviderAddressPerHour: 1_200_000,
  livesPerDay: 10_000,
  ticketsPerAppPerHour: 100,
  ticketsPerCorpPerHour: 400,
};

/** For benchmarks and long tests. */
export const noLimits: FrequencyLimits = {
  perCorpPerMinute: Number.POSITIVE_INFINITY,
  perCorpPerHour: Number.POSITIVE_INFINITY,
  perAddressPerMinute: Number.POSITIVE_INFINITY,
  perAddressPerHour: Number.POSITIVE_INFINITY,
  perProviderAddressPerMinute: Number.POSITIVE_INFINITY,
  perProviderAddressPerHour: Number.POSITIVE_INFINITY,
  livesPerDay: Number.POSITIVE_INFINITY,
  ticketsPerAppPerHour: Number.POSITIVE_INFINITY,
  ticketsPerCorpPerHour: Number.POSITIVE_INFINITY,
};

/** Wrong secrets from one address within an hour that block it for an hour; WeCom says only "many" (help text of 90313). */
const WRONG_SECRETS = 20;

export interface CountedCall {
  path: string;
  ip: string;
  corpid: string | undefined;
  /** A provider calls: for an app of its own, or for a suite. */
  provider: boolean;
  /** Unix seconds. */
  now: number;
}

export type Breach = 'corp' | 'address';

/** Counts calls per API and caller; one too many blocks that API for the length of the window. */
export interface FrequencyCounter {
  /** What was overstepped; undefined when the call may go on. */
  admit(call: CountedCall): Breach | undefined;
  /** Counts a live made by an app, in unix seconds of the emulator's clock; false when the day is used up. */
  admitLive(app: string, now: number): boolean;
  /** Counts a JS-SDK ticket asked for by an app; false when its or its corp's hour is used up. */
  admitTicket(app: { corpid: string; agentid: number }, now: number): boolean;
  countWrongSecret(ip: string, now: number): void;
  /** Whether an address is blocked for its wrong secrets. */
  isBlocked(ip: string, now: number): boolean;
  clear(): void;
}

interface Window {
  startedAt: number;
  calls: number;
  /** Unix seconds until which every call is refused; 0 when none is. */
  blockedUntil: number;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
/** WeCom's calendar day is that of Beijing. */
const BEIJING = 8 * HOUR;

export function createFrequencyCounter(limits: FrequencyLimits): FrequencyCounter {
  const windows = new Map<string, Window>();
  const days = new Map<string, { day: number; lives: number }>();

  function count(key: string, { limit, seconds }: { limit: number; seconds: number }, now: number): boolean {
    if (limit === Number.POSITIVE_INFINITY) return true;
    let window = windows.get(key);
    if (window === undefined || now < window.startedAt || now >= endOf(window, seconds)) {
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
    admit({ path, ip, corpid, provider, now }) {
      const perMinute = provider ? limits.perProviderAddressPerMinute : limits.perAddressPerMinute;
      const perHour = provider ? limits.perProviderAddressPerHour : limits.perAddressPerHour;
      const address = `${path} ${ip} ${provider ? 'provider' : 'own'}`;
      const withinCorp =
        corpid === undefined ||
        (count(`${path} ${corpid} minute`, { limit: limits.perCorpPerMinute, seconds: MINUTE }, now) &&
          count(`${path} ${corpid} hour`, { limit: limits.perCorpPerHour, seconds: HOUR }, now));
      if (!withinCorp) return 'corp';
      const withinAddress =
        count(`${address} minute`, { limit: perMinute, seconds: MINUTE }, now) &&
        count(`${address} hour`, { limit: perHour, seconds: HOUR }, now);
      return withinAddress ? undefined : 'address';
    },
    admitLive(app, now) {
      const day = Math.floor((now + BEIJING) / DAY);
      const before = days.get(app);
      const lives = before?.day === day ? before.lives : 0;
      if (lives >= limits.livesPerDay) return false;
      days.set(app, { day, lives: lives + 1 });
      return true;
    },
    admitTicket({ corpid, agentid }, now) {
      const app = { limit: limits.ticketsPerAppPerHour, seconds: HOUR };
      const corp = { limit: limits.ticketsPerCorpPerHour, seconds: HOUR };
      return count(`tickets ${corpid}/${agentid}`, app, now) && count(`tickets ${corpid}`, corp, now);
    },
    countWrongSecret: (ip, now) => {
      count(`secrets ${ip}`, { limit: WRONG_SECRETS - 1, seconds: HOUR }, now);
    },
    isBlocked: (ip, now) => now < (windows.get(`secrets ${ip}`)?.blockedUntil ?? 0),
    clear() {
      windows.clear();
      days.clear();
    },
  };
}

const endOf = (window: Window, seconds: number): number => Math.max(window.startedAt + seconds, window.blockedUntil);
