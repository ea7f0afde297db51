import { parentPort, type MessagePort } from 'node:worker_threads';
import { obeyHost, type HostWord, type ServedEngine } from '../engine/environment/served-engine.ts';
import { createEventTargetPort } from '../shared/port-adapters/event-target-port.ts';

/** What the host says to the thread in which the engine runs. */
export type WorkerMessage = Readonly<{ type: HostWord; port?: MessagePort }>;

/** Puts an engine behind this worker thread's parent. */
export function serveInWorker(engine: ServedEngine): void {
  if (!parentPort) throw new Error('serveInWorker stands outside of a worker thread');
  parentPort.on('message', ({ type, port }: WorkerMessage) =>
    obeyHost(engine, type, port ? createEventTargetPort(port) : null, (code) => process.exit(code)),
  );
}
