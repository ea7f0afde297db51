import { readCodebook } from '../../src/formats/codebooks/read-codebook.ts';
import { readDocument } from '../../src/formats/documents/read-document.ts';
import { checkCodebook, checkDocument, checkRefusal } from './check/check-document.ts';
import { Fault } from './check/expect.ts';
import type { FuzzInput } from './mutate/make-input.ts';
import type { FuzzedReader } from './readers.ts';

/** What became of an input; `cpuMs` is processor time of the reading alone. */
export type Outcome = Readonly<{ verdict: 'accepted' | 'refused'; cpuMs: number }>;

/** Processor time, after which a reader has taken too long. */
export const mostCpuMs = 5000;
/** A promise that is still open then will stay open. */
const mostWaitMs = 20_000;

async function read(door: FuzzedReader['door'], { bytes, fileName, encoding }: FuzzInput) {
  return door === 'codebook'
    ? ({ door, result: readCodebook(bytes, fileName) } as const)
    : ({ door, result: await readDocument(bytes, fileName, { encoding }) } as const);
}

async function settled<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Fault('it never settles')), mostWaitMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Reads one input and looks at what came of it.
 *
 * @throws Fault where it is not as it has to be, and whatever the reader throws.
 */
export async function readInput(door: FuzzedReader['door'], input: FuzzInput): Promise<Outcome> {
  const before = process.cpuUsage();
  const outcome = await settled(read(door, input));
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1000;
  if (cpuMs > mostCpuMs) throw new Fault(`it took ${Math.round(cpuMs)} ms of processor time`);
  const { result } = outcome;
  if (!result.ok) {
    checkRefusal(result.error, input.fileName, input.encoding);
    return { verdict: 'refused', cpuMs };
  }
  if (outcome.door === 'codebook' && outcome.result.ok) checkCodebook(outcome.result.value);
  if (outcome.door === 'document' && outcome.result.ok) checkDocument(outcome.result.value);
  return { verdict: 'accepted', cpuMs };
}
