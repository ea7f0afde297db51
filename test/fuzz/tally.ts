import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeInput } from './mutate/make-input.ts';
import type { FuzzOptions } from './options.ts';
import type { FuzzedReader } from './readers.ts';
import type { ChildReport } from './reports.ts';

type Row = {
  inputs: number;
  accepted: number;
  refused: number;
  failed: number;
  slowest: number;
  at: number;
};

const emptyRow = (): Row => ({ inputs: 0, accepted: 0, refused: 0, failed: 0, slowest: 0, at: 0 });
const results = join('test-results', 'fuzz');
/** Failures that are told in full; more of one reader are counted. */
const toldPerReader = 10;

/** Counts what became of the inputs, tells of each failure at once and saves its input. */
export class Tally {
  readonly #rows = new Map<string, Row>();
  readonly #options: FuzzOptions;

  constructor(options: FuzzOptions) {
    this.#options = options;
  }

  get failed(): number {
    return [...this.#rows.values()].reduce((sum, { failed }) => sum + failed, 0);
  }

  add(reader: FuzzedReader, report: ChildReport): void {
    const row = this.#rows.get(reader.name) ?? emptyRow();
    this.#rows.set(reader.name, row);
    if (report.type === 'done') {
      row.inputs += 1;
      row[report.verdict] += 1;
      if (report.cpuMs > row.slowest) [row.slowest, row.at] = [report.cpuMs, report.number];
    } else if (report.type === 'failed') {
      row.inputs += 1;
      row.failed += 1;
      this.#fail(reader, report.number, report.words, row.failed);
    }
  }

  /** A line a reader, and the total. */
  print(readers: readonly FuzzedReader[]): void {
    const total = emptyRow();
    for (const { name } of readers) {
      const row = this.#rows.get(name) ?? emptyRow();
      console.log(lineOf(name, row));
      total.inputs += row.inputs;
      total.accepted += row.accepted;
      total.refused += row.refused;
      total.failed += row.failed;
      total.slowest = Math.max(total.slowest, row.slowest);
    }
    console.log(lineOf('total', total));
  }

  #fail(reader: FuzzedReader, number: number, words: string, count: number): void {
    const { seed, real } = this.#options;
    const { bytes, fileName, encoding } = makeInput(reader, seed, number);
    mkdirSync(results, { recursive: true });
    const path = join(results, `${reader.name}-${seed.replace(/\W/gu, '_')}-${number}`);
    writeFileSync(path, bytes);
    const told = { words, fileName, encoding, reader: reader.name, seed, number };
    writeFileSync(`${path}.json`, `${JSON.stringify(told, null, 2)}\n`);
    if (count > toldPerReader) return;
    console.log(`FAILED ${reader.name} ${number}: ${words}`);
    const name = fileName.length > 60 ? `${fileName.slice(0, 60)}…` : fileName;
    console.log(`  ${bytes.length} bytes as ${JSON.stringify(name)}, saved as ${path}`);
    const more = real === null ? '' : ' --real';
    console.log(
      `  again: npm run fuzz -- --reader ${reader.name} --seed ${seed} --number ${number}${more}`,
    );
  }
}

function lineOf(name: string, { inputs, accepted, refused, failed, slowest, at }: Row): string {
  const counted = [
    `${String(inputs).padStart(7)} inputs`,
    `${String(accepted).padStart(7)} accepted`,
    `${String(refused).padStart(7)} refused`,
    `${String(failed).padStart(5)} failed`,
    `slowest ${String(Math.round(slowest)).padStart(5)} ms${name === 'total' ? '' : ` (${at})`}`,
  ];
  return `${name.padEnd(16)} ${counted.join('  ')}`;
}
