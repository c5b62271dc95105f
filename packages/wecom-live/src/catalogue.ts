import type { Component } from '@livebus/component-kit';
import type { z } from 'zod';
import cancel from './components/cancel.ts';
import create from './components/create.ts';
import deleteReplay from './components/delete-replay.ts';
import get from './components/get.ts';
import list from './components/list.ts';
import shareInfo from './components/share-info.ts';
import update from './components/update.ts';
import viewingEntry from './components/viewing-entry.ts';
import watchStats from './components/watch-stats.ts';
import type { LiveServices } from './services.ts';

/** Every live component by its name in code, in the order of their ids. */
export const live = {
  cancel,
  create,
  deleteReplay,
  get,
  list,
  shareInfo,
  update,
  viewingEntry,
  watchStats,
} as const;

/** A live component, whatever it takes and gives. */
export type LiveComponent = Component<z.ZodObject, z.ZodObject, LiveServices>;

/** The same for whatever walks over all of them: forms, REST, CLI, reference, conformance. */
export const catalogue: readonly LiveComponent[] = Object.values(live);
