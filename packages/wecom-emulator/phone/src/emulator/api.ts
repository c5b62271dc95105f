import type { Delivery } from '../../../src/callback/delivery.ts';
import type { FaultRule, FaultRuleInput } from '../../../src/faults.ts';
import type { JournalEntry } from '../../../src/journal.ts';
import type { Live } from '../../../src/world.ts';

export type { Viewer } from '../../../src/world.ts';
export type { Delivery, FaultRule, FaultRuleInput, JournalEntry, Live };

export interface Member {
  userid: string;
  name: string;
  departments: number[];
}

export interface Corp {
  corpid: string;
  name: string;
  departments: { id: number; name: string; parentid: number }[];
  members: Member[];
}

export interface App {
  corpid: string;
  agentid: number;
  name: string;
}

/** A live as the state lists it: viewers are counted, not named. */
export interface LiveSummary extends Omit<Live, 'viewers' | 'subscribers'> {
  host_name: string;
  viewer_num: number;
  online_count: number;
  subscribe_count: number;
}

/** A live with its first 200 viewers. */
export interface LiveDetail extends LiveSummary, Pick<Live, 'viewers' | 'subscribers'> {}

export interface EmulatorState {
  /** Milliseconds since the epoch, on the emulator's clock. */
  now: number;
  frozen: boolean;
  corps: Corp[];
  apps: App[];
  /** The newest 500, newest first. */
  lives: LiveSummary[];
  lives_total: number;
  faults: FaultRule[];
}

export type ActName =
  | 'start-live'
  | 'end-live'
  | 'enable-replay'
  | 'disable-replay'
  | 'replay-ready'
  | 'replay-failed'
  | 'join-live'
  | 'leave-live'
  | 'comment'
  | 'subscribe';

export interface ActParams {
  livingid: string;
  userid?: string;
  text?: string;
}

export type ClockMove = { advanceSeconds: number } | { now: number } | { frozen: boolean };

/** The emulator answered and said no; the message is its sentence. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const TIMEOUT_MS = 10_000;

export type EmulatorApi = ReturnType<typeof createEmulatorApi>;

/** The emulator's control API, relative to the address of this page. */
export function createEmulatorApi() {
  async function call<Answer>(
    method: string,
    path: string,
    { body, signal }: { body?: unknown; signal?: AbortSignal } = {},
  ): Promise<Answer> {
    const response = await fetch(`emulator/${path}`, {
      method,
      signal:
        signal === undefined
          ? AbortSignal.timeout(TIMEOUT_MS)
          : AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json; charset=utf-8' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Refused(readSentence(text) ?? `${response.status} ${response.statusText}`);
    return JSON.parse(text === '' ? 'null' : text);
  }

  return {
    readState: () => call<EmulatorState>('GET', 'state'),
    readLive: (livingid: string, signal: AbortSignal) =>
      call<LiveDetail>('GET', `lives/${encodeURIComponent(livingid)}`, { signal }),
    listCalls(filter: { path: string; errcode: string }, signal: AbortSignal) {
      const query = new URLSearchParams({ limit: '100' });
      if (filter.path !== '') query.set('path', filter.path);
      if (filter.errcode !== '') query.set('errcode', filter.errcode);
      return call<{ entries: JournalEntry[] }>('GET', `journal?${query}`, { signal });
    },
    clearCalls: () => call<unknown>('DELETE', 'journal'),
    listDeliveries: (signal: AbortSignal) => call<{ deliveries: Delivery[] }>('GET', 'callbacks', { signal }),
    addFault: (rule: FaultRuleInput) => call<FaultRule>('POST', 'faults', { body: rule }),
    removeFault: (id: number) => call<unknown>('DELETE', `faults/${id}`),
    moveClock: (move: ClockMove) => call<unknown>('POST', 'clock', { body: move }),
    act: (name: ActName, params: ActParams) => call<unknown>('POST', `acts/${name}`, { body: params }),
    reset: () => call<unknown>('POST', 'reset'),
    openEvents: () => new EventSource('emulator/events'),
    imageUrl: (mediaId: string) => `emulator/media/${encodeURIComponent(mediaId)}`,
  };
}

/** The sentence of a problem+json body. */
function readSentence(text: string): string | undefined {
  try {
    const problem: { title?: string; detail?: string } = JSON.parse(text);
    return problem.detail ?? problem.title;
  } catch {
    return undefined;
  }
}
