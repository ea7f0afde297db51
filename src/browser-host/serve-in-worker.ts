import { parentPort, type MessagePort } from 'node:worker_threads';
import { createEventTargetPort } from '../shared/port-adapters/event-target-port.ts';
import type { ServedEngine } from './served-engine.ts';

/** What the host says to the thread in which the engine runs. */
export type WorkerMessage =
  Readonly<{ type: 'connect'; port: MessagePort }> | Readonly<{ type: 'stop' }>;

/** Puts an engine behind this worker thread's parent: windows by transferred ports, and a proper end. */
export function serveInWorker(engine: ServedEngine): void {
  if (!parentPort) throw new Error('serveInWorker stands outside of a worker thread');
  parentPort.on('message', (message: WorkerMessage) => {
    if (message.type === 'connect') engine.connect(createEventTargetPort(message.port));
    else
      void engine.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
  });
}
