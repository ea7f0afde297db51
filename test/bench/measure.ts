/** One row of the table: what was done, how long it took, what we aim at, and the raw limit measured in the same run. */
export type BenchRow = Readonly<{
  operation: string;
  milliseconds: number;
  target: string;
  raw?: number;
}>;

/** Middle of the sorted numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The number below which 99 of 100 lie. */
export function percentile99(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
}

/** Milliseconds of each of `times` runs. */
export async function timeRuns(times: number, run: () => unknown): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const started = performance.now();
    await run();
    took.push(performance.now() - started);
  }
  return took;
}

/** A wrong answer is no time at all. */
export function expectAnswer(what: string, found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(
      `${what}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`,
    );
  }
}

const short = (milliseconds: number): string =>
  milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0);

export function printRows(rows: readonly BenchRow[]): void {
  const width = Math.max(...rows.map(({ operation }) => operation.length));
  console.log(
    `${'operation'.padEnd(width)}  ${'ms'.padStart(9)}  ${'raw ms'.padStart(9)}  ${'x raw'.padStart(6)}  target`,
  );
  for (const { operation, milliseconds, raw, target } of rows) {
    const limit = raw === undefined ? '' : short(raw);
    const ratio = raw === undefined ? '' : (milliseconds / raw).toFixed(1);
    console.log(
      `${operation.padEnd(width)}  ${short(milliseconds).padStart(9)}  ${limit.padStart(9)}  ${ratio.padStart(6)}  ${target}`,
    );
  }
}
