import { Worker } from 'node:worker_threads';
import type { CancelSignal } from '../../shared/cancel-signal.ts';
import { type Err, ok, refuse, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/app-error.ts';
import type { TaskMessage, TaskName, Tasks } from './tasks.ts';

/** Heap of a worker: what a hostile file may take before it is stopped. */
const heapLimitMb = 1024;

export type TaskOptions = Readonly<{
  /** Ends the worker after this many ms; undefined: no limit. */
  timeoutMs?: number;
  signal?: CancelSignal;
  onProgress?: (done: number, total: number) => void;
}>;

export type TaskRunner = Readonly<{
  run: <Name extends TaskName>(
    task: Name,
    input: Tasks[Name]['input'],
    options?: TaskOptions,
  ) => Promise<Result<Tasks[Name]['output']>>;
  stop: () => Promise<void>;
}>;

const cancelled = refuse('cancelled', 'Stopped, as you asked. Nothing was changed.');
const tooSlow = refuse(
  'reader_timeout',
  'This took too long and was stopped. Nothing was changed. The file may be damaged; save it anew in its own program and try again.',
);
const tooLarge = refuse(
  'reader_memory',
  'This needed more memory than is allowed and was stopped. Nothing was changed. Split the file and try the parts.',
);

/** The worker's file beside this one: TypeScript when run from source, JavaScript when bundled. */
function workerUrl(): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./task-worker.${ending}`, import.meta.url);
}

function startWorker(): Worker {
  const worker = new Worker(workerUrl(), {
    resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
  });
  worker.unref();
  return worker;
}

/**
 * Runs tasks one after the other in a worker thread that is kept for the next. A task that is cancelled, too slow or
 * too large costs only its worker.
 */
export function createTaskRunner(): TaskRunner {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const hireWorker = (): Worker => {
    const hired = startWorker();
    // What fails late, while nothing is asked, ends its worker and not the engine; the next task gets a new one.
    const forget = (): void => {
      if (worker === hired) worker = undefined;
    };
    hired.on('error', forget);
    hired.on('exit', forget);
    worker = hired;
    return hired;
  };
  const endWorker = async (): Promise<void> => {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };

  const perform = (
    task: TaskName,
    input: unknown,
    options: TaskOptions,
  ): Promise<Result<unknown>> => {
    if (options.signal?.aborted) return Promise.resolve(cancelled);
    const current = worker ?? hireWorker();
    current.ref();
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      let settled = false;
      const settle = (result: Result<unknown>): void => {
        settled = true;
        clearTimeout(timer);
        current.off('message', onMessage);
        current.off('error', onError);
        current.off('exit', onExit);
        current.unref();
        resolve(result);
      };
      const giveUp = (reason: Err<AppError>): void => {
        if (settled) return;
        settle(reason);
        void endWorker();
      };
      const onMessage = (message: TaskMessage): void => {
        if (message.type === 'progress') options.onProgress?.(message.done, message.total);
        else if (message.type === 'done') settle(ok(message.output));
        else
          giveUp(
            refuse(
              'internal',
              `A part of Verbatim failed: ${message.message}. Nothing was changed.`,
            ),
          );
      };
      const onError = (error: Error & { code?: string }): void =>
        giveUp(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? tooLarge
            : refuse(
                'internal',
                `A part of Verbatim failed: ${error.message}. Nothing was changed.`,
              ),
        );
      const onExit = (): void => giveUp(cancelled);
      current.on('message', onMessage);
      current.on('error', onError);
      current.on('exit', onExit);
      if (options.timeoutMs) timer = setTimeout(() => giveUp(tooSlow), options.timeoutMs);
      options.signal?.addEventListener('abort', () => giveUp(cancelled), { once: true });
      current.postMessage({ task, input });
    });
  };

  return {
    run: (task, input, options = {}) => {
      const next = last.then(() => perform(task, input, options));
      last = next.catch(() => undefined);
      // The worker answers with the output of the task it was asked for.
      return next as Promise<Result<Tasks[typeof task]['output']>>;
    },
    stop: endWorker,
  };
}
