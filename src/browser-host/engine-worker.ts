/** The thread in which the browser host's one engine runs. */
import { workerData } from 'node:worker_threads';
import { createEngine, type EngineEnvironment } from '../engine/engine.ts';
import { loadHandlersAtIdle } from '../engine/features/handlers.ts';
import { serveInWorker } from './serve-in-worker.ts';

serveInWorker(createEngine(workerData as EngineEnvironment));
// Windows ask for a little of everything.
void loadHandlersAtIdle();
