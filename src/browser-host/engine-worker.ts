/** The thread in which the browser host's one engine runs. */
import { workerData } from 'node:worker_threads';
import { createEngine, type EngineEnvironment } from '../engine/engine.ts';
import { loadAllHandlers } from '../engine/features/handlers.ts';
import { serveInWorker } from './serve-in-worker.ts';

serveInWorker(createEngine(workerData as EngineEnvironment));
// Windows ask for a little of everything: what none has asked for yet is loaded between their requests.
void loadAllHandlers();
