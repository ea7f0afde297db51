import { useCallback, useMemo, useState } from 'react';
import { filterCodes, keepWithThoseAbove } from '../../../../core/coding/code-tree.ts';
import { foldForSearch } from '../../../../core/coding/rank-codes.ts';
import type { Code } from '../../../../shared/domain/code.ts';
import type { CodeSet } from '../../../../shared/domain/code-set.ts';
import type { CodeId, CodeSetId } from '../../../../shared/ids.ts';
import { useOperation } from '../../../state/engine.ts';
import { useKept } from '../../../state/navigation.ts';
import type { Desk } from '../desk.ts';

/** What the panel is asking at present. */
export type Question =
  | 'newCode'
  | 'newChild'
  | 'delete'
  | 'move'
  | 'merge'
  | 'import'
  | 'newSet'
  | 'renameSet'
  | 'deleteSet'
  | 'setMembers'
  | null;

/** What of the codebook is in sight, and what of it is chosen. */
export type Codebook = Readonly<{
  all: readonly Code[];
  /** In tree order; parents are there where one below them is. */
  shown: readonly Code[];
  /** Codes that stand there only for what is below them. */
  quiet: ReadonlySet<CodeId>;
  chosen: readonly Code[];
  choose: (codeIds: Iterable<CodeId>) => void;
  filter: string;
  setFilter: (filter: string) => void;
  sets: readonly CodeSet[];
  /** The set whose codes alone are shown. */
  set: CodeSet | null;
  showSet: (setId: CodeSetId | null) => void;
  archivedCount: number;
  showsArchived: boolean;
  showArchived: (show: boolean) => void;
  question: Question;
  ask: (question: Question) => void;
}>;

const noSets: readonly CodeSet[] = [];

export function useCodebook(desk: Desk): Codebook {
  const { codes, codeById } = desk.reading;
  const [filter, setFilter] = useState('');
  const [question, ask] = useState<Question>(null);
  const [several, setSeveral] = useState<readonly CodeId[]>([]);
  const [keptSet, keepSet] = useKept('codes.set');
  const [keptArchived, keepArchived] = useKept('codes.archived');
  const [setId, setSetId] = useState(typeof keptSet === 'number' ? keptSet : null);
  const [showsArchived, setShowsArchived] = useState(keptArchived === true);
  const sets = useOperation('codeSets.list', {}).data ?? noSets;
  const set = sets.find(({ id }) => id === setId) ?? null;
  const { selectedCode, selectCode } = desk;

  const inSight = useMemo(
    () => codes.filter(({ archived }) => showsArchived || !archived),
    [codes, showsArchived],
  );
  const members = useMemo(
    () =>
      set === null ? inSight : keepWithThoseAbove(inSight, ({ setIds }) => setIds.includes(set.id)),
    [inSight, set],
  );
  const shown = useMemo(() => filterCodes(members, filter, foldForSearch), [members, filter]);
  const quiet = useMemo(
    () =>
      new Set(
        set === null
          ? []
          : members.filter(({ setIds }) => !setIds.includes(set.id)).map(({ id }) => id),
      ),
    [members, set],
  );
  // One code is chosen at the desk, where new ones go below it; several are chosen here alone.
  const chosen = useMemo(() => {
    const ids = selectedCode ? [selectedCode.id] : several;
    return ids.flatMap((id) => codeById.get(id) ?? []);
  }, [selectedCode, several, codeById]);
  const choose = useCallback(
    (codeIds: Iterable<CodeId>) => {
      const ids = [...codeIds];
      const [only] = ids;
      selectCode(ids.length === 1 && only !== undefined ? only : null);
      setSeveral(ids.length === 1 ? [] : ids);
      ask(null);
    },
    [selectCode],
  );

  return {
    all: codes,
    shown,
    quiet,
    chosen,
    choose,
    filter,
    setFilter,
    sets,
    set,
    showSet: (id) => {
      setSetId(id);
      keepSet(id);
    },
    archivedCount: codes.filter(({ archived }) => archived).length,
    showsArchived,
    showArchived: (show) => {
      setShowsArchived(show);
      keepArchived(show);
    },
    question,
    ask,
  };
}
