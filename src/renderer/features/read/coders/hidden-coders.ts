import type { Coding } from '../../../../shared/domain/coding.ts';
import type { CoderId } from '../../../../shared/ids.ts';
import { recall, remember } from '../../../state/memory.ts';
import { createStore, type Store } from '../../../state/store.ts';

/** Coders whose codings are not shown. A choice of this computer: it changes what is seen, never what is in the study. */
export type HiddenCoders = ReadonlySet<CoderId>;

export const nobodyHidden: HiddenCoders = new Set();

const stores = new Map<string, Store<HiddenCoders>>();
const keyOf = (study: string): string => `coders.hidden.${study}`;

/** Who is hidden in a study, remembered on this computer. `study` is its uid. */
export function hiddenCodersOf(study: string): Store<HiddenCoders> {
  const known = stores.get(study);
  if (known) return known;
  const kept = recall('local', keyOf(study));
  const ids = Array.isArray(kept) ? kept.filter((id) => typeof id === 'number') : [];
  const store = createStore<HiddenCoders>(
    ids.length === 0 ? nobodyHidden : new Set(ids as CoderId[]),
  );
  const made: Store<HiddenCoders> = {
    ...store,
    set: (next) => {
      remember('local', keyOf(study), [...next]);
      store.set(next);
    },
  };
  stores.set(study, made);
  return made;
}

/** The set with one coder shown or hidden. */
export function toggleCoder(hidden: HiddenCoders, id: CoderId): HiddenCoders {
  const next = new Set(hidden);
  if (!next.delete(id)) next.add(id);
  return next.size === 0 ? nobodyHidden : next;
}

const shown = new WeakMap<readonly Coding[], readonly [HiddenCoders, readonly Coding[]]>();

/** The codings of the coders who are shown. The same rows and coders give the same list, so that nothing is drawn anew. */
export function withoutHidden(rows: readonly Coding[], hidden: HiddenCoders): readonly Coding[] {
  if (hidden.size === 0) return rows;
  const known = shown.get(rows);
  if (known?.[0] === hidden) return known[1];
  const left = rows.filter(({ coderId }) => !hidden.has(coderId));
  shown.set(rows, [hidden, left]);
  return left;
}
