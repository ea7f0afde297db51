/**
 * `npm run fuzz`: damaged, hostile and absurd files for every reader, each the same again by its seed, reader and number.
 *
 *   npm run fuzz -- --inputs 2000 --seed 1 --reader qdpx --number 17 --real
 */
import { availableParallelism } from 'node:os';
import { type FuzzOptions, readOptions } from './options.ts';
import { type FuzzedReader, fuzzedReaders, keptReaders } from './readers.ts';
import type { Job } from './reports.ts';
import { withRealSeeds } from './seeds/real-seeds.ts';
import { Tally } from './tally.ts';
import { WatchedChild } from './watched-child.ts';

const inputsPerJob = 250;

function chosenReaders({ reader, number, real }: FuzzOptions): readonly FuzzedReader[] {
  const all = real === null ? fuzzedReaders : withRealSeeds(fuzzedReaders, real);
  if (reader === null) return [...keptReaders, ...all];
  const chosen = [...keptReaders, ...all].filter(({ name }) => name === reader);
  if (chosen.length === 0) {
    const names = all.map(({ name }) => name).join(', ');
    throw new Error(`There is no reader “${reader}”. There are: ${names}.`);
  }
  return number === null ? [...new Set([...keptReaders, ...chosen])] : chosen;
}

function jobsOf(readers: readonly FuzzedReader[], options: FuzzOptions): Job[] {
  const { inputs, seed, number, real } = options;
  return readers.flatMap(({ name, seeds }) => {
    const common = { reader: name, seed, real };
    if (number !== null) return [{ ...common, from: number, to: number + 1 }];
    const count = keptReaders.some((kept) => kept.name === name) ? seeds.length : inputs;
    return Array.from({ length: Math.ceil(count / inputsPerJob) }, (_, at) => ({
      ...common,
      from: at * inputsPerJob,
      to: Math.min(count, (at + 1) * inputsPerJob),
    }));
  });
}

async function fuzz(options: FuzzOptions): Promise<number> {
  const readers = chosenReaders(options);
  const byName = new Map(readers.map((reader) => [reader.name, reader]));
  const jobs = jobsOf(readers, options);
  const tally = new Tally(options);
  const started = performance.now();
  const work = async (): Promise<void> => {
    const child = new WatchedChild();
    try {
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        const reader = byName.get(job.reader);
        if (reader) await child.run(job, (report) => tally.add(reader, report));
      }
    } finally {
      child.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
  tally.print(readers);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${seconds} s, seed ${options.seed}`);
  return tally.failed;
}

try {
  process.exitCode = (await fuzz(readOptions(process.argv.slice(2)))) > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
