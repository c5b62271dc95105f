/** Milliseconds that single calls took. */
export interface Latencies {
  median: number;
  p99: number;
}

export interface Load {
  calls: number;
  inFlight: number;
}

type Call = () => Promise<unknown>;

/** Runs calls, so many at a time, and gives how long each took. */
export async function timeCalls(call: Call, { calls, inFlight }: Load): Promise<number[]> {
  const took: number[] = [];
  let left = calls;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      const started = performance.now();
      await call();
      took.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return took;
}

/**
 * Ratio of two calls' latencies, measured in turns so that a machine that slows down slows both;
 * the median over all turns of the ratio within a turn.
 */
export async function compareCalls(subject: Call, reference: Call, load: Load & { turns: number }): Promise<Latencies> {
  await timeCalls(subject, load);
  await timeCalls(reference, load);
  const ratios: Latencies[] = [];
  for (let turn = 0; turn < load.turns; turn += 1) {
    const [first, second] = turn % 2 === 0 ? [subject, reference] : [reference, subject];
    const one = summarise(await timeCalls(first, load));
    const other = summarise(await timeCalls(second, load));
    const [a, b] = turn % 2 === 0 ? [one, other] : [other, one];
    ratios.push({ median: a.median / b.median, p99: a.p99 / b.p99 });
  }
  return {
    median: quantile(
      ratios.map(({ median }) => median),
      0.5,
    ),
    p99: quantile(
      ratios.map(({ p99 }) => p99),
      0.5,
    ),
  };
}

export const summarise = (took: readonly number[]): Latencies => ({
  median: quantile(took, 0.5),
  p99: quantile(took, 0.99),
});

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
