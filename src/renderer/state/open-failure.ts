import type { AppError } from '../../shared/app-error.ts';
import { createStore, useStore } from './store.ts';

/** A study that did not open, and why: Home tells it and offers what helps. */
export type OpenFailure = Readonly<{ path: string; error: AppError }>;

const openFailure = createStore<OpenFailure | null>(null);

export const reportOpenFailure = openFailure.set;

export function useOpenFailure(): OpenFailure | null {
  return useStore(openFailure);
}
