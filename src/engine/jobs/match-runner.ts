import { Worker } from 'node:worker_threads';
import type { Matcher } from '../../core/coding/autocode/create-finder.ts';
import type { SearchedText } from '../../core/coding/autocode/match.ts';
import type { WidenedMatches } from '../../core/coding/autocode/widen-matches.ts';
import type { AutocodeUnit } from '../../shared/domain/autocode.ts';
import type { CancelSignal } from '../../shared/cancel-signal.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { MatchMessage, MatchWork } from './match-messages.ts';
import { createSharedMatches, readMatches } from './shared-matches.ts';

const heapLimitMb = 1024;

/** What was found in one text. `stopped`: its time ran out, or the room for matches; what was found until then is here. */
export type MatchOutcome = WidenedMatches & Readonly<{ stopped: 'time' | 'limit' | null }>;

export type MatchRunner = Readonly<{
  /** Searches one text; the next only after its answer. */
  run: (searched: SearchedText) => Promise<Result<MatchOutcome>>;
  /** Ends the worker. To be called when nothing more is to be searched. */
  stop: () => Promise<void>;
}>;

type Asked = Readonly<{
  matcher: Matcher;
  unit: AutocodeUnit;
  /** Time for one text, ms; undefined for no limit. */
  timeoutMs?: number | undefined;
  /** Matches of one text at most. */
  limit: number;
  signal: CancelSignal;
}>;

const cancelled = refuse('cancelled', 'Stopped, as you asked. Nothing was changed.');
const tooLarge = refuse(
  'reader_memory',
  'Searching needed more memory than is allowed and was stopped. Nothing was changed. Look for something that stands in fewer places.',
);

function startWorker(work: MatchWork): Worker {
  // Its file lies beside this one: TypeScript when run from source, JavaScript when bundled.
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./match-worker.${ending}`, import.meta.url), {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
  });
  worker.unref();
  return worker;
}

type Answer = Result<WidenedMatches & Readonly<{ full: boolean }>> | 'timeout';

/** Asks a worker for one text. Whatever is answered but a result, the worker is not to be asked again. */
function ask(
  worker: Worker,
  searched: SearchedText,
  timeoutMs: number | undefined,
): Promise<Answer> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      worker.unref();
      resolve(answer);
    };
    worker.ref();
    worker.on('message', (message: MatchMessage) => {
      if (message.type === 'done') settle(ok({ ...message.widened, full: message.full }));
      else if (timeoutMs !== undefined) timer = setTimeout(() => settle('timeout'), timeoutMs);
    });
    worker.on('error', (error: Error & { code?: string }) =>
      settle(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? tooLarge
          : refuse('internal', `Searching failed: ${error.message}. Nothing was changed.`),
      ),
    );
    worker.on('exit', () => settle(cancelled));
    worker.postMessage(searched);
  });
}

/**
 * Searches texts one after the other in a worker thread of its own, which is ended in the middle of a match where its time
 * runs out. What it had found by then lies in shared memory; another worker widens it.
 */
export function createMatchRunner({ matcher, unit, timeoutMs, limit, signal }: Asked): MatchRunner {
  const found = createSharedMatches(limit);
  let worker: Worker | undefined;

  const stop = async (): Promise<void> => {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };
  // A search under way then ends with its worker.
  signal.addEventListener('abort', () => void stop(), { once: true });

  const widenFound = async (searched: SearchedText): Promise<Result<MatchOutcome>> => {
    await stop();
    const given = { kind: 'given', matches: readMatches(found) } as const;
    const widening = createMatchRunner({ matcher: given, unit, limit, signal });
    const widened = await widening.run(searched);
    await widening.stop();
    return widened.ok ? ok({ ...widened.value, stopped: 'time' }) : widened;
  };

  return {
    run: async (searched) => {
      if (signal.aborted) return cancelled;
      worker ??= startWorker({ matcher, unit, found });
      const answer = await ask(worker, searched, timeoutMs);
      if (answer === 'timeout') return widenFound(searched);
      if (!answer.ok) {
        await stop();
        return answer;
      }
      const { full, ...widened } = answer.value;
      return ok({ ...widened, stopped: full ? 'limit' : null });
    },
    stop,
  };
}
