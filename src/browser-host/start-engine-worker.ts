import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import {
  keepEngine,
  type EngineHome,
  type EngineKeeper,
} from '../engine/environment/keep-engine.ts';
import { createEventTargetPort } from '../shared/port-adapters/event-target-port.ts';
import type { Port } from '../shared/port.ts';
import type { WorkerMessage } from './serve-in-worker.ts';

export type EngineWorkerOptions = Readonly<{
  /** The module that calls `serveInWorker`. */
  entry: URL;
  /** Handed to the thread as `workerData`. */
  environment: unknown;
  onCrash: (reason: unknown) => void;
}>;

export type EngineWorker = EngineKeeper<Port>;

const startWorker = (
  { entry, environment }: EngineWorkerOptions,
  onExit: (reason: unknown) => void,
): EngineHome<MessagePort> => {
  const worker = new Worker(entry, { workerData: environment });
  let failure: unknown = null;
  worker.on('error', (error) => {
    failure = error;
  });
  worker.on('exit', (code) => onExit(failure ?? new Error(`exit code ${code}`)));
  return {
    tell: (type, port) => {
      if (port) worker.postMessage({ type, port } satisfies WorkerMessage, [port]);
      else worker.postMessage({ type } satisfies WorkerMessage);
    },
    end: () => void worker.terminate(),
  };
};

/** Keeps the engine in a worker thread of this process. */
export function startEngineWorker(options: EngineWorkerOptions): EngineWorker {
  return keepEngine({
    start: (onExit) => startWorker(options, onExit),
    createChannel: () => {
      const { port1, port2 } = new MessageChannel();
      return { engineEnd: port1, windowEnd: createEventTargetPort(port2) };
    },
    onCrash: options.onCrash,
  });
}
