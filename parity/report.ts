import { type Locale, type Text, text } from '@livebus/component-kit';
import type { Row } from './compare.ts';
import { THEME } from './lives.ts';
import type { Probe } from './probe.ts';
import type { Finding } from './run-probes.ts';
import type { Cleanup } from './target.ts';

export interface Report {
  say(words: Text): void;
  onStart(probe: Probe): void;
  onFinding(probe: Probe, finding: Finding): void;
  table(rows: readonly Row[]): void;
  cleanup(cleanup: Cleanup): void;
}

const WIDEST = 44;
const marks = { observed: '✓', 'not-run': '–', failed: '✗' };

/** What a person sees in the terminal. Livingids are shown only where a live has to be found again. */
export function createReport(write: (line: string) => void, locale: Locale): Report {
  const say = (words: Text) => write(words[locale]);
  const show = (finding: Finding | undefined): string => {
    if (finding === undefined) return '';
    if (finding.kind !== 'observed') return finding.kind === 'failed' ? 'failed' : '–';
    const shown = JSON.stringify(finding.observation);
    return shown.length > WIDEST ? `${shown.slice(0, WIDEST - 1)}…` : shown;
  };
  const explain = (finding: Finding | undefined): string[] => {
    if (finding?.kind === 'not-run') return [finding.reason[locale]];
    return finding?.kind === 'failed' ? [finding.reason] : [];
  };

  return {
    say,
    onStart: ({ id, question }) => write(`· ${id}: ${question[locale]}`),
    onFinding: (_probe, finding) => write(`  ${marks[finding.kind]} ${[show(finding), ...explain(finding)].join(' ')}`),
    table(rows) {
      const withCorp = rows.some(({ corp }) => corp !== undefined);
      const header = ['probe', 'emulator', ...(withCorp ? ['corp'] : ['wanted']), 'verdict'];
      const lines = rows.map(({ probe, emulator, corp, wanted, verdict }) => [
        probe.id,
        show(emulator),
        withCorp ? show(corp) : show({ kind: 'observed', observation: wanted }),
        verdict,
      ]);
      const widths = header.map((_, column) =>
        Math.max(...[header, ...lines].map((line) => (line[column] ?? '').length)),
      );
      for (const line of [header, ...lines]) {
        write(
          line
            .map((cell, column) => cell.padEnd(widths[column] ?? 0))
            .join('  ')
            .trimEnd(),
        );
      }
      for (const row of rows) detail(row);
    },
    cleanup({ made, cancelled, past, left, doubtful }) {
      const ended = made - cancelled - past - left.length;
      say(
        text(
          `创建了 ${made} 场直播：探测中已取消 ${ended} 场，收尾取消 ${cancelled} 场，${past} 场已结束或过期。`,
          `${made} lives were made: ${ended} cancelled by their probes, ${cancelled} at the end; ${past} were over.`,
        ),
      );
      for (const { livingid, reason } of left) {
        say(text(`未能取消直播 ${livingid}：${reason}`, `The live ${livingid} could not be cancelled: ${reason}`));
      }
      if (doubtful > 0) {
        say(
          text(
            `${doubtful} 次创建没有得到应答：请在客户端查找标题以 ${THEME} 开头的直播并取消。`,
            `${doubtful} creations got no answer: look in the client for lives titled ${THEME}, and cancel them.`,
          ),
        );
      }
    },
  };

  function detail(row: Row): void {
    if (row.verdict !== 'DIFFERS') return;
    const { probe, corp } = row;
    write(`\nDIFFERS  ${probe.id} (${probe.facts}): ${probe.question[locale]}`);
    write(`  wanted   ${JSON.stringify(row.wanted)}`);
    for (const [name, finding] of [
      ['emulator', row.emulator],
      ['corp', corp],
    ] as const) {
      if (finding?.kind === 'observed') write(`  ${name.padEnd(8)} ${JSON.stringify(finding.observation)}`);
    }
    if (probe.settles !== undefined && corp?.kind === 'observed') {
      const { observation } = corp;
      const option = `--assume ${probe.settles}=${typeof observation === 'string' ? observation : JSON.stringify(observation)}`;
      say(
        text(`  此企业已给出答案，模拟器可用：${option}`, `  This corp settles it; the emulator's option: ${option}`),
      );
    }
  }
}
