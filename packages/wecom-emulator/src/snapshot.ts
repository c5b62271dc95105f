import { z } from 'zod';
import { type Assumptions, assumptions } from './assumptions.ts';
import { type ClockState, LAST_MOMENT } from './clock.ts';
import { describeIssues, fieldOf } from './describe-issues.ts';
import { appKey, type World } from './world.ts';
import { readWorld, type WorldDocument, worldDocument, writeWorld } from './world-document.ts';

/** Raised whenever a world written before could not be read any more. */
const SNAPSHOT_VERSION = 1;

/** The whole state as plain JSON; faults and journal are no part of it. */
export interface Snapshot {
  version: typeof SNAPSHOT_VERSION;
  /** Milliseconds since the epoch, on the machine's clock. */
  takenAt: number;
  /** Milliseconds that the emulator's clock is ahead of the machine's. */
  clockOffset: number;
  /** The moment at which the clock stands still; null while it runs. */
  frozenAt: number | null;
  world: WorldDocument;
  assume: Assumptions;
}

/** A snapshot or data file that cannot be used; the message says why, `field` where. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  readonly field: string | undefined;

  constructor(message: string, field?: string) {
    super(message);
    this.field = field;
  }
}

/** What the emulator holds that a snapshot keeps. */
export interface KeptState {
  world: World;
  assume: Assumptions;
  clock: ClockState;
}

const snapshot = z.strictObject({
  version: z.literal(SNAPSHOT_VERSION),
  takenAt: z.number(),
  clockOffset: z.number().min(-LAST_MOMENT).max(LAST_MOMENT),
  frozenAt: z.number().nonnegative().max(LAST_MOMENT).nullable(),
  world: worldDocument.superRefine(({ corps, apps, lives }, context) => {
    const corpids = new Set(corps.map((corp) => corp.corpid));
    const appKeys = new Set(apps.map(appKey));
    for (const [index, { corpid }] of apps.entries()) {
      if (corpids.has(corpid)) continue;
      context.addIssue({ code: 'custom', path: ['apps', index, 'corpid'], message: `no corp ${corpid} is here` });
    }
    for (const [index, live] of lives.entries()) {
      if (appKeys.has(appKey(live))) continue;
      context.addIssue({
        code: 'custom',
        path: ['lives', index, 'agentid'],
        message: `no app ${appKey(live)} is here`,
      });
    }
  }),
  assume: assumptions,
}) satisfies z.ZodType<Snapshot>;

/** Shares its entries with the world: clone it to keep it. */
export function takeSnapshot({ world, assume, clock }: KeptState): Snapshot {
  return {
    version: SNAPSHOT_VERSION,
    takenAt: Date.now(),
    clockOffset: clock.offset,
    frozenAt: clock.frozenAt,
    world: writeWorld(world),
    assume,
  };
}

/** Reads what `takeSnapshot` gave, or what somebody claims that it gave; SnapshotError when it cannot be used. */
export function readSnapshot(value: unknown): KeptState {
  const version = z.looseObject({ version: z.unknown() }).safeParse(value).data?.version;
  if (version !== SNAPSHOT_VERSION) {
    const found = typeof version === 'number' ? `version ${version}` : 'no version';
    throw new SnapshotError(
      `This emulator reads snapshots of version ${SNAPSHOT_VERSION}; this one has ${found}.`,
      'version',
    );
  }
  const { data, error } = snapshot.safeParse(value);
  if (error !== undefined) {
    throw new SnapshotError(`This is not a whole snapshot: ${describeIssues(error)}.`, fieldOf(error));
  }
  const { world, assume, clockOffset: offset, frozenAt } = structuredClone(data);
  return { world: readWorld(world), assume, clock: { offset, frozenAt } };
}
