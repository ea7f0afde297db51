import { useMemo } from 'react';
import type { Coder } from '../../../../shared/domain/coding.ts';
import type { CoderId } from '../../../../shared/ids.ts';
import { useOperation } from '../../../state/engine.ts';
import { useStore } from '../../../state/store.ts';
import type { ReaderCoder } from '../../../text-view/reader-state.ts';
import { hiddenCodersOf, nobodyHidden, toggleCoder, type HiddenCoders } from './hidden-coders.ts';

export type Coders = Readonly<{
  list: readonly Coder[];
  hidden: HiddenCoders;
  toggle: (id: CoderId) => void;
  showAll: () => void;
  onlyMine: () => void;
}>;

const nobody: readonly Coder[] = [];

function useStudyUid(): string {
  return useOperation('project.info', {}).data?.uid ?? '';
}

/** Whose codings are not shown in the open study. */
export function useHiddenCoders(): HiddenCoders {
  return useStore(hiddenCodersOf(useStudyUid()));
}

/** Everybody who codes in this study, and whose codings are shown. */
export function useCoders(): Coders {
  const store = hiddenCodersOf(useStudyUid());
  const hidden = useStore(store);
  const list = useOperation('coders.list', {}).data ?? nobody;
  return {
    list,
    hidden,
    toggle: (id) => store.set(toggleCoder(hidden, id)),
    showAll: () => store.set(nobodyHidden),
    onlyMine: () => store.set(new Set(list.filter(({ current }) => !current).map(({ id }) => id))),
  };
}

/** How each coder's stripes look: each has a pattern by the order in which they came to the study. */
export function useCoderLooks(): ReadonlyMap<CoderId, ReaderCoder> {
  const list = useOperation('coders.list', {}).data ?? nobody;
  return useMemo(
    () =>
      new Map(
        [...list]
          .sort((a, b) => a.id - b.id)
          .map(({ id, name, current }, pattern) => [id, { name, isMe: current, pattern }]),
      ),
    [list],
  );
}
