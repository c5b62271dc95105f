import { z } from 'zod';
import type { Assumptions } from '../assumptions.ts';
import type { Callbacks } from '../callback/callbacks.ts';
import type { StatusEvent } from '../callback/status-event.ts';
import type { SuiteEvent } from '../callback/suite-event.ts';
import type { App, World } from '../world.ts';
import { ActError } from './act-error.ts';

/** What an act sees of the emulator. */
export interface Stage {
  world: World;
  assume: Assumptions;
  /** Unix seconds on the emulator's clock. */
  now: number;
  fire(event: StatusEvent): void;
  fireSuite(event: SuiteEvent): void;
  verifyUrl: Callbacks['verifyUrl'];
  /** Counts a live against the app's day; false when the day is used up. */
  admitLive(app: App): boolean;
}

/** Something that people, or time, do where the API has no call for it: as data, so that a console can list it. */
export interface ActSpec<P extends z.ZodType, Result extends object> {
  /** As in `POST /emulator/acts/:name`. */
  name: string;
  title: { 'zh-CN': string; en: string };
  params: P;
  act(stage: Stage, params: z.output<P>): Result;
}

export interface Act<P extends z.ZodType, Result extends object> extends ActSpec<P, Result> {
  /** Parses the parameters and acts; ActError when they are wrong, or when it cannot be done. */
  perform(stage: Stage, params: unknown): Result;
}

export function defineAct<P extends z.ZodType, Result extends object>(spec: ActSpec<P, Result>): Act<P, Result> {
  return {
    ...spec,
    perform(stage, params) {
      const parsed = spec.params.safeParse(params);
      if (!parsed.success) throw new ActError('params', z.prettifyError(parsed.error));
      return spec.act(stage, parsed.data);
    },
  };
}
