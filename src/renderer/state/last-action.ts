import { createStore, useStore } from './store.ts';

export type LastAction = Readonly<{ text: string; at: number }>;

const lastAction = createStore<LastAction | null>(null);

/** Says in the status line, and to screen readers, what was just done. `text` is a finished sentence of the catalogue. */
export function announce(text: string): void {
  lastAction.set({ text, at: Date.now() });
}

/** What was done in one study is nothing to say about the next. */
export function forgetLastAction(): void {
  lastAction.set(null);
}

export function useLastAction(): LastAction | null {
  return useStore(lastAction);
}
