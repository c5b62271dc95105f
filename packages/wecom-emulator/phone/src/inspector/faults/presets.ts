import type { Texts } from '../../texts/zh-cn.ts';
import { emptyDraft, type FaultDraft } from './fault-draft.ts';

type PresetName = keyof Texts['faults']['presetNames'];

/** The faults that people reach for first. */
export const presets: Record<PresetName, FaultDraft> = {
  createReset: { ...emptyDraft, target: 'living/create', callKind: 'reset' },
  createTimeout: { ...emptyDraft, target: 'living/create', callKind: 'timeout' },
  limited: { ...emptyDraft, errcode: '45009', when: 'before-commit' },
  busy: { ...emptyDraft, errcode: '-1', when: 'before-commit' },
  slow: { ...emptyDraft, callKind: 'delay', ms: '3000' },
  garbled: { ...emptyDraft, callKind: 'malformed' },
  twice: { ...emptyDraft, on: 'callback', target: 'living_status_change', callbackKind: 'duplicate' },
  dropped: { ...emptyDraft, on: 'callback', target: 'living_status_change', callbackKind: 'drop' },
};

export const presetNames = Object.keys(presets) as PresetName[];
