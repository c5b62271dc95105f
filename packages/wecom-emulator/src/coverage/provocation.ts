import type { Emulator, EmulatorOptions } from '../create-emulator.ts';

/** One HTTP call that makes one rule of one endpoint show in the journal: a proof that the rule is there. */
export interface Provocation {
  path: string;
  rule: string;
  /** What the emulator must be like from the start: assumptions, limits, a seed. */
  options?: EmulatorOptions;
  /** Rules that cannot but be at work beside it. */
  beside?: readonly string[];
  /** Brings the emulator into the state in which the call meets the rule, and gives the call. */
  call(emulator: Emulator): ProvokingCall;
}

export interface ProvokingCall {
  method: 'GET' | 'POST';
  query?: Readonly<Record<string, string>>;
  /** Sent as it is when a text, as JSON otherwise. */
  body?: unknown;
  /** Sent as multipart/form-data. */
  upload?: { filename: string; contentType: string; bytes: Uint8Array<ArrayBuffer> };
}
