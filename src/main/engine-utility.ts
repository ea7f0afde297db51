/** The process in which the app's one engine runs. Its environment comes as the first argument. */
import { createEngine, type EngineEnvironment } from '../engine/engine.ts';
import { loadHandlersAtIdle } from '../engine/features/handlers.ts';
import { serveInUtility } from './serve-in-utility.ts';

const [, , environment = ''] = process.argv;
serveInUtility(createEngine(JSON.parse(environment) as EngineEnvironment));
// Windows ask for a little of everything.
void loadHandlersAtIdle();
