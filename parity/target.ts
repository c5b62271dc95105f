import type { CallbackListener } from './callback-listener.ts';
import type { Hands } from './hands.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';
import type { Json } from './json.ts';
import type { Need } from './needs.ts';

export interface AppAccess {
  corpid: string;
  secret: string;
  agentid?: number;
}

/** `bare` has no live permission, `custom` is custom-developed. */
export type AppName = 'first' | 'second' | 'bare' | 'custom';

export interface CallOptions {
  /** POST with a body or a file, GET otherwise. */
  method?: 'GET' | 'POST';
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: Json;
  file?: HttpRequest['file'];
  /** Whose token goes with it; `first` when absent, none with `nobody`. */
  as?: AppName | 'nobody';
  /** Instead of the app's present token. */
  token?: string;
}

/** What a target has beside its first app: each settles probes that need it. */
export interface Belongings {
  apps: Partial<Record<AppName, AppAccess>> & { first: AppAccess & { agentid: number } };
  /** Of a WeChat user; the host's is asked for when absent. */
  openid?: string | undefined;
  invisibleUserid?: string | undefined;
  otherCorpLivingid?: string | undefined;
  oldMediaId?: string | undefined;
  watchedLivingid?: string | undefined;
  /** Neither a school nor an IT corp: elsewhere, class lives are allowed to everybody. */
  generalCorp: boolean;
  hands?: Hands | undefined;
  callbacks?: CallbackListener | undefined;
  danger: boolean;
  /** How long one probe may wait. */
  patienceMinutes: number;
  /** Calls of one endpoint by one corp in a minute, lives of one app in a day, and wrong secrets of one address. */
  limits: { callsPerMinute: number; livesPerDay: number; wrongSecrets: number };
}

/** A WeCom that probes ask: the emulator, or a real corp. */
export interface Target {
  readonly kind: 'emulator' | 'corp';
  /** userid of whoever hosts every live. */
  readonly host: string;
  readonly has: Belongings;
  /** Unix seconds, as the target sees time. */
  now(): number;
  wait(seconds: number): Promise<void>;
  /** Calls `/cgi-bin/<path>`; NotRun when it would make more lives than a run may. */
  call(path: string, options?: CallOptions): Promise<HttpAnswer>;
  /** A token with some life left; the same one as long as that holds. */
  token(app: AppName): Promise<string>;
  app(name: AppName): AppAccess;
  hands(): Hands;
  callbacks(): CallbackListener;
  /** What several probes need, made when the first of them asks. */
  once(name: string, make: () => Promise<string>): Promise<string>;
  lacks(need: Need): boolean;
  /** The probe whose calls are recorded from now on. */
  startProbe(id: string): void;
  recordings(): Recording[];
  /** Cancels every live that was made and still waits, also after an interruption, and lets go of everything. */
  close(): Promise<Cleanup>;
}

/** One request with its answer, anonymised; times count from the start of the run. */
export interface Recording {
  probe: string;
  atSeconds: number;
  request: Json;
  answer: Json;
}

export interface Cleanup {
  made: number;
  cancelled: number;
  /** Started, ended or expired meanwhile: there is nothing to cancel any more. */
  past: number;
  /** Still reserved, as far as is known. */
  left: { livingid: string; reason: string }[];
  /** A `create` got no answer: it may have made a live that nobody here knows the id of. */
  doubtful: number;
}
