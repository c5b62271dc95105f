import type { Assumptions } from 'wecom-emulator';
import { type Json, sameJson } from './json.ts';
import type { Probe } from './probe.ts';
import type { Finding } from './run-probes.ts';

export type Verdict = 'same' | 'DIFFERS' | 'not run' | 'FAILED';

export interface Row {
  probe: Probe;
  /** What is documented or observed, or the assumption in force. */
  wanted: Json;
  emulator: Finding;
  corp: Finding | undefined;
  verdict: Verdict;
}

export interface Comparison {
  probes: readonly Probe[];
  assume: Assumptions;
  emulator: ReadonlyMap<string, Finding>;
  /** Absent when only the emulator was asked. */
  corp?: ReadonlyMap<string, Finding> | undefined;
}

const unasked: Finding = { kind: 'failed', reason: 'was not asked' };

/** The emulator against what is wanted of it, and the corp against the emulator. */
export function compare({ probes, assume, emulator, corp }: Comparison): Row[] {
  return probes.map((probe) => {
    const wanted = probe.settles === undefined ? probe.expected : assume[probe.settles];
    const ours = emulator.get(probe.id) ?? unasked;
    const theirs = corp === undefined ? undefined : (corp.get(probe.id) ?? unasked);
    return { probe, wanted, emulator: ours, corp: theirs, verdict: judge(wanted, ours, theirs) };
  });
}

function judge(wanted: Json, emulator: Finding, corp: Finding | undefined): Verdict {
  const findings = corp === undefined ? [emulator] : [emulator, corp];
  if (findings.some(({ kind }) => kind === 'failed')) return 'FAILED';
  if (findings.some((finding) => finding.kind === 'observed' && !sameJson(finding.observation, wanted))) {
    return 'DIFFERS';
  }
  return findings.every(({ kind }) => kind === 'observed') ? 'same' : 'not run';
}

/** 1 when something differs, 2 when something could not be asked, 0 otherwise; `not run` for a stated want is no failure. */
export function exitCodeOf(rows: readonly Row[]): 0 | 1 | 2 {
  if (rows.some(({ verdict }) => verdict === 'DIFFERS')) return 1;
  const asked = rows.some(({ verdict }) => verdict === 'same');
  return rows.some(({ verdict }) => verdict === 'FAILED') || !asked ? 2 : 0;
}
