/** The middle of some measurements, in milliseconds; the lower one of two. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** The value that so many percent of the measurements do not exceed. */
export function percentileOf(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

/** How long something takes, in milliseconds: the median of so many runs. With several, one goes before that is not counted. */
export async function time(runs: number, work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let run = runs > 1 ? -1 : 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    if (run >= 0) taken.push(performance.now() - start);
  }
  return medianOf(taken);
}
