import { MessageChannel, Worker } from 'node:worker_threads';
import { createEventTargetPort } from '../shared/port-adapters/event-target-port.ts';
import type { Port } from '../shared/port.ts';
import type { WorkerMessage } from './serve-in-worker.ts';

export type EngineWorkerOptions = Readonly<{
  /** The module that calls `serveInWorker`. */
  entry: URL;
  /** Handed to the thread as `workerData`. */
  environment: unknown;
  /** The thread ended although nobody asked; its ports have closed. The next window starts a new one. */
  onCrash: (error: unknown) => void;
  /** How long a stop may take before the thread is ended, milliseconds. */
  stopWithin?: number;
}>;

export type EngineWorker = Readonly<{
  /** A new line to the engine, for one window. */
  connect: () => Port;
  /** Has the engine close the study, then ends the thread. Ending it outright would cut through a transaction. */
  stop: () => Promise<void>;
}>;

const endWithin = async (worker: Worker, milliseconds: number): Promise<void> => {
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const timer = setTimeout(() => void worker.terminate(), milliseconds);
  worker.postMessage({ type: 'stop' } satisfies WorkerMessage);
  await ended;
  clearTimeout(timer);
};

/** Starts the engine's thread, and starts it anew for the next window should it ever crash. */
export function startEngineWorker(options: EngineWorkerOptions): EngineWorker {
  let worker: Worker | null = null;
  let stopping: Promise<void> | null = null;

  const start = (): Worker => {
    const started = new Worker(options.entry, { workerData: options.environment });
    let failure: unknown = null;
    started.on('error', (error) => {
      failure = error;
    });
    started.on('exit', (code) => {
      if (worker === started) worker = null;
      if (!stopping) options.onCrash(failure ?? new Error(`exit code ${code}`));
    });
    return started;
  };
  worker = start();

  return {
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      if (stopping) {
        port1.close();
        return createEventTargetPort(port2);
      }
      worker ??= start();
      worker.postMessage({ type: 'connect', port: port1 } satisfies WorkerMessage, [port1]);
      return createEventTargetPort(port2);
    },
    stop: () => {
      stopping ??= worker ? endWithin(worker, options.stopWithin ?? 15_000) : Promise.resolve();
      return stopping;
    },
  };
}
