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

const failed = (message: string): Err<AppError> =>
  refuse('internal', `A part of Verbatim failed: ${message}. Nothing was changed.`);

/** Tasks that lie in the worker beside the one it is at: it goes on while the engine is busy with something else. */
const mostPosted = 64;

type Task = {
  readonly request: Readonly<{ task: TaskName; input: unknown }>;
  readonly options: TaskOptions;
  /** Answers whoever asked; later answers say nothing. */
  readonly settle: (result: Result<unknown>) => void;
  isSettled: boolean;
};

const isCancelled = ({ options }: Task): boolean => options.signal?.aborted === true;

/**
 * Runs tasks one after the other in a worker thread that is kept for the next. A task that is cancelled, too slow or
 * too large costs only its worker; those that waited in it go to the next one.
 */
export function createTaskRunner(): TaskRunner {
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  /** In the worker, which is at the first. */
  let posted: Task[] = [];
  let waiting: Task[] = [];

  const hireWorker = (): Worker => {
    const hired = startWorker();
    const ifStillOurs =
      <Event>(hear: (event: Event) => void) =>
      (event: Event): void => {
        if (worker === hired) hear(event);
      };
    hired.on('message', ifStillOurs(receive));
    // What fails late, while nothing is asked, ends its worker and not the engine.
    hired.on(
      'error',
      ifStillOurs((error: Error & { code?: string }) =>
        lose(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge : failed(error.message)),
      ),
    );
    hired.on(
      'exit',
      ifStillOurs(() => lose(cancelled)),
    );
    worker = hired;
    return hired;
  };

  /** Gives the first task its time. */
  const watch = (): void => {
    clearTimeout(timer);
    const timeoutMs = posted[0]?.options.timeoutMs;
    if (timeoutMs) timer = setTimeout(() => lose(tooSlow), timeoutMs);
  };

  const post = (): void => {
    while (posted.length < mostPosted && waiting.length > 0) {
      const next = waiting.shift();
      if (!next || next.isSettled) continue;
      (worker ?? hireWorker()).postMessage(next.request);
      posted.push(next);
      if (posted.length === 1) watch();
    }
    if (posted.length > 0) worker?.ref();
    else worker?.unref();
  };

  const endWorker = async (): Promise<void> => {
    const ending = worker;
    worker = undefined;
    clearTimeout(timer);
    await ending?.terminate();
  };

  /** The worker is done for, by fault of the task that it is at. */
  const lose = (reason: Err<AppError>): void => {
    void endWorker();
    const [first, ...others] = posted;
    waiting = [...others, ...waiting];
    posted = [];
    first?.settle(reason);
    // All that one signal stops stops together: no worker is hired for what is cancelled next.
    for (const task of waiting) if (isCancelled(task)) task.settle(cancelled);
    post();
  };

  const receive = (message: TaskMessage): void => {
    const [first] = posted;
    if (message.type === 'progress') {
      if (first && !first.isSettled) first.options.onProgress?.(message.done, message.total);
    } else if (message.type === 'done') {
      posted.shift();
      watch();
      post();
      first?.settle(ok(message.output));
    } else lose(failed(message.message));
  };

  const run = (
    task: TaskName,
    input: unknown,
    options: TaskOptions = {},
  ): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      const cancel = (): void => {
        if (posted[0] === asked) lose(cancelled);
        else asked.settle(cancelled);
      };
      const asked: Task = {
        request: { task, input },
        options,
        isSettled: false,
        settle: (result) => {
          if (asked.isSettled) return;
          asked.isSettled = true;
          options.signal?.removeEventListener('abort', cancel);
          resolve(result);
        },
      };
      if (isCancelled(asked)) return asked.settle(cancelled);
      options.signal?.addEventListener('abort', cancel, { once: true });
      waiting.push(asked);
      post();
    });

  return {
    // The worker answers with the output of the task it was asked for.
    run: run as TaskRunner['run'],
    stop: async () => {
      const left = [...posted, ...waiting];
      posted = [];
      waiting = [];
      for (const task of left) task.settle(cancelled);
      await endWorker();
    },
  };
}
