import type { Probe } from '../probe.ts';
import { callbackProbes } from './callbacks.ts';
import { contractProbes } from './contract.ts';
import { createLimitProbes } from './create-limits.ts';
import { credentialProbes } from './credentials.ts';
import { endedLiveProbes } from './ended-lives.ts';
import { errcodeProbes } from './errcodes.ts';
import { limitProbes } from './limits.ts';
import { livingCodeProbes } from './living-code.ts';
import { livingidListProbes } from './livingid-list.ts';
import { mediaProbes } from './media.ts';
import { replayProbes } from './replays.ts';
import { shownFieldProbes } from './shown-fields.ts';
import { watchStatProbes } from './watch-stat.ts';
import { wireProbes } from './wire.ts';

/** Every probe in the order of a run: what is quick first, then what waits, last what leaves something blocked. */
export const catalogue: readonly Probe[] = [
  ...wireProbes,
  ...contractProbes,
  ...errcodeProbes,
  ...createLimitProbes,
  ...shownFieldProbes,
  ...livingidListProbes,
  ...livingCodeProbes,
  ...mediaProbes,
  ...watchStatProbes,
  ...replayProbes,
  ...callbackProbes,
  ...endedLiveProbes,
  ...credentialProbes,
  ...limitProbes,
];
