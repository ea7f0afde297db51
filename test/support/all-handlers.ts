import { loadAllHandlers } from '../../src/engine/features/handlers.ts';

/** Every handler of the engine, for tests that call one without its engine. */
export const handlers = await loadAllHandlers();
