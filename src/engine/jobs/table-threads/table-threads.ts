import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ReadShares, shareOut } from '../../../formats/tables/table-share.ts';
import {
  type PackedColumns,
  type PackedShare,
  readPackedShare,
  type ShareRequest,
} from './packed-share.ts';

/** More would wait for memory more than they read. */
const mostHelpers = 3;
/** Heap of a helper; its columns lie outside of it. */
const heapLimitMb = 1024;

/** Threads that read a long table together with the one that asks. */
export type TableThreads = Readonly<{
  readShares: ReadShares;
  /** Of the table that was read so; empty before, and where it had to be read in another way. */
  packed: () => PackedColumns;
  end: () => void;
}>;

/** A thread that reads one share. Null where it is over before it answers, whatever it ended of. */
type Helper = Readonly<{
  ask: (request: ShareRequest) => Promise<PackedShare | null>;
  end: () => void;
}>;

function startHelper(): Helper {
  // Its file lies beside the one that runs: TypeScript from source, JavaScript where both are bundled into one folder.
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./share-worker.${ending}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
  });
  const { promise: answer, resolve } = Promise.withResolvers<PackedShare | null>();
  worker.on('message', resolve);
  worker.on('error', () => resolve(null));
  worker.on('exit', () => resolve(null));
  return {
    ask: (request) => {
      worker.postMessage(request);
      return answer;
    },
    end: () => void worker.terminate(),
  };
}

/**
 * Starts them, as many as there are processors besides this one; they load what they need while this one looks at the file. A
 * helper that fails costs nothing but time: the table is then read here alone.
 */
export function startTableThreads(processors = availableParallelism()): TableThreads {
  const helpers = Array.from({ length: Math.min(mostHelpers, processors - 1) }, startHelper);
  let packed: PackedColumns = new Map();
  const readShares: ReadShares = async (bytes, layout) => {
    if (helpers.length === 0 || !(bytes.buffer instanceof SharedArrayBuffer)) return null;
    const [own = [], ...others] = shareOut(layout, helpers.length + 1);
    const asked = helpers.map((helper, at) =>
      helper.ask({ bytes, layout, positions: others[at] ?? [] }),
    );
    const read = [
      await readPackedShare({ bytes, layout, positions: own }),
      ...(await Promise.all(asked)),
    ];
    const whole = read.filter((share) => share !== null);
    if (whole.length < read.length) return null;
    packed = new Map(whole.flatMap((share) => [...share.packed]));
    return whole.map(({ share }) => share);
  };
  const end = (): void => {
    for (const helper of helpers) helper.end();
  };
  return { readShares, packed: () => packed, end };
}
