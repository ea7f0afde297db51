import type { CoderId, VersionId } from '../../../../shared/ids.ts';
import { recall, remember } from '../../../state/memory.ts';
import { createStore, type Store } from '../../../state/store.ts';

/** Turns that a coder has marked as read, by their index in a version of a text. */
export type ReadTurns = ReadonlySet<number>;

const stores = new Map<string, Store<ReadTurns>>();

/** What a coder has read of a text. It is a help for this person on this computer and no part of the study. */
export function readTurnsOf(study: string, coder: CoderId, version: VersionId): Store<ReadTurns> {
  const key = `read.${study}.${coder}.${version}`;
  const known = stores.get(key);
  if (known) return known;
  const kept = recall('local', key);
  const indexes = Array.isArray(kept) ? kept.filter((index) => Number.isInteger(index)) : [];
  const store = createStore<ReadTurns>(new Set(indexes as number[]));
  const made: Store<ReadTurns> = {
    ...store,
    set: (next) => {
      remember('local', key, [...next]);
      store.set(next);
    },
  };
  stores.set(key, made);
  return made;
}

/** The set with one turn marked, or its mark taken off. */
export function toggleRead(read: ReadTurns, index: number): ReadTurns {
  const next = new Set(read);
  if (!next.delete(index)) next.add(index);
  return next;
}
