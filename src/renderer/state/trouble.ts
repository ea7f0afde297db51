import { createStore, useStore } from './store.ts';

/** The disk refused: the sentence of the engine, until the study is opened again. */
const trouble = createStore<string | null>(null);

export const reportTrouble = trouble.set;

export function useTrouble(): string | null {
  return useStore(trouble);
}
