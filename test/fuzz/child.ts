/** Reads the inputs that it is told to, one after the other. The parent watches and ends it where it hangs. */
import { writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { makeInput } from './mutate/make-input.ts';
import { type FuzzedReader, fuzzedReaders, keptReaders } from './readers.ts';
import { readInput } from './read-input.ts';
import { withRealSeeds } from './seeds/real-seeds.ts';
import { checkMemory, closeTheDoors, lookAround, MemoryFault } from './watch-world.ts';
import { type ChildReport, type Job, reportChannel } from './reports.ts';

const inputsBetweenCollections = 500;

/** Written at once, so that the parent knows the input that nothing more is heard of. */
function tell(report: ChildReport): void {
  writeSync(reportChannel, `${JSON.stringify(report)}\n`);
}

/** What a reader leaves behind and would end the process: a promise nobody waited for, an error in a callback. */
let strays: unknown[] = [];
process.on('uncaughtException', (error: unknown) => strays.push(error));

const wordsOf = (error: unknown): string =>
  error instanceof Error
    ? error.name === 'Fault'
      ? error.message
      : (error.stack ?? error.message)
    : String(error);

async function runOne(reader: FuzzedReader, seed: string, number: number): Promise<void> {
  tell({ type: 'begun', number });
  try {
    const outcome = await readInput(reader.door, makeInput(reader, seed, number));
    // What was left behind shows a turn of the event loop later.
    await setImmediate();
    await setImmediate();
    lookAround();
    const [stray] = strays;
    if (stray !== undefined) throw new Error(`astray: ${wordsOf(stray)}`);
    if (number % inputsBetweenCollections === 0) checkMemory();
    tell({ type: 'done', number, ...outcome });
  } catch (error) {
    tell({ type: 'failed', number, words: wordsOf(error) });
    // The next input is to be blamed for nothing that is held already.
    if (error instanceof MemoryFault) process.exit(1);
  }
  strays = [];
}

closeTheDoors();
process.on('message', (job: Job) => {
  const readers = job.real === null ? fuzzedReaders : withRealSeeds(fuzzedReaders, job.real);
  const reader = [...keptReaders, ...readers].find(({ name }) => name === job.reader);
  const run = async (): Promise<void> => {
    if (!reader) throw new Error(`There is no reader ${job.reader}`);
    for (let number = job.from; number < job.to; number += 1)
      await runOne(reader, job.seed, number);
    tell({ type: 'finished' });
  };
  void run();
});
process.on('disconnect', () => process.exit(0));
