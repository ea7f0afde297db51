import type { EngineEvent } from '../../shared/protocol.ts';
import { createStore, useStore } from './store.ts';

/** A copy on this computer that was closed and is being put back: how far that is, in bytes. */
export type GoingBack = Readonly<{
  path: string;
  done: number;
  total: number;
  /** When this window first heard of it, ms. */
  since: number;
}>;

const goingBack = createStore<GoingBack | null>(null);

/** Follows what the engine says; an engine that is gone says no more of it. */
export function followGoingBack(event: EngineEvent | 'gone'): void {
  if (event === 'gone' || event.event === 'project') return goingBack.set(null);
  if (event.event !== 'goingBack') return;
  const { path, done, total } = event;
  const last = goingBack.get();
  goingBack.set({ path, done, total, since: last?.path === path ? last.since : Date.now() });
}

export function useGoingBack(): GoingBack | null {
  return useStore(goingBack);
}
