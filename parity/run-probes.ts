import { type Text, text } from '@livebus/component-kit';
import type { Json } from './json.ts';
import { type Need, needs } from './needs.ts';
import { NotRun, type Probe } from './probe.ts';
import type { Target } from './target.ts';

export type Finding =
  | { kind: 'observed'; observation: Json }
  /** Says nothing about the target. */
  | { kind: 'not-run'; reason: Text }
  /** Something else went wrong than a probe foresees. */
  | { kind: 'failed'; reason: string };

export interface RunOptions {
  signal?: AbortSignal | undefined;
  onStart?(probe: Probe): void;
  onFinding?(probe: Probe, finding: Finding): void;
}

/** Asks one target all probes, one after another; after an interruption the rest is not run. */
export async function runProbes(
  target: Target,
  probes: readonly Probe[],
  { signal, onStart, onFinding }: RunOptions = {},
): Promise<Map<string, Finding>> {
  const findings = new Map<string, Finding>();
  for (const probe of probes) {
    onStart?.(probe);
    const finding = signal?.aborted ? interrupted : await ask(target, probe, signal);
    findings.set(probe.id, finding);
    onFinding?.(probe, finding);
  }
  return findings;
}

const interrupted: Finding = { kind: 'not-run', reason: text('已中断', 'interrupted') };

async function ask(target: Target, probe: Probe, signal: AbortSignal | undefined): Promise<Finding> {
  const lacking = (probe.needs ?? []).filter((need: Need) => target.lacks(need));
  const reasons = lacking.map((need) => needs[need]);
  const { minutes = 0 } = probe;
  if (minutes > target.has.patienceMinutes) {
    const wish = `WECOM_PARITY_MINUTES=${minutes}`;
    reasons.push(text(`等待 ${minutes} 分钟：${wish}`, `a wait of ${minutes} minutes: ${wish}`));
  }
  if (reasons.length > 0) {
    const join = (language: keyof Text) => reasons.map((reason) => reason[language]).join('; ');
    return { kind: 'not-run', reason: text(`需要${join('zh-CN')}`, `needs ${join('en')}`) };
  }
  target.startProbe(probe.id);
  try {
    return { kind: 'observed', observation: await probe.run(target) };
  } catch (error) {
    if (signal?.aborted) return interrupted;
    if (error instanceof NotRun) return { kind: 'not-run', reason: error.reason };
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
