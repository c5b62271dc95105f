import type { Text } from '@livebus/component-kit';
import type { Assumptions } from 'wecom-emulator';
import type { Json } from './json.ts';
import type { Need } from './needs.ts';
import type { Target } from './target.ts';

interface Question {
  /** Kebab-case, as in `--only ID`. */
  id: string;
  /** Section of the facts that states or doubts it. */
  facts: string;
  question: Text;
  /** What not every target has: without it the probe is not run. */
  needs?: readonly Need[];
  /** How long it may wait for WeCom to do something; more than WECOM_PARITY_MINUTES, and it is not run. */
  minutes?: number;
  run(target: Target): Promise<Json>;
}

/** Settles what WeCom's pages leave open: what it observes is a value of that assumption. */
export interface SettlingProbe extends Question {
  settles: keyof Assumptions;
}

/** Holds what is documented, or was observed, against the target. */
export interface ContractProbe extends Question {
  settles?: undefined;
  expected: Json;
}

export type Probe = SettlingProbe | ContractProbe;

export const defineProbe = (probe: Probe): Probe => probe;

/** The question could not be reached: the probe says nothing, and says why. */
export class NotRun extends Error {
  override readonly name = 'NotRun';
  readonly reason: Text;

  constructor(reason: Text) {
    super(reason.en);
    this.reason = reason;
  }
}
