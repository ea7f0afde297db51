import { benchmarkHandlers } from './benchmark-handlers.ts';
import { followUpHandlers } from './follow-up-handlers.ts';
import { measureHandlers } from './measure-handlers.ts';

/** What an analyst keeps in the study: own measures, benchmarks, follow-ups. */
export const keepingHandlers = { ...measureHandlers, ...benchmarkHandlers, ...followUpHandlers };
