import { useEffect, useRef, useState } from 'react';
import type { FoundRow } from '../../../../shared/domain/found-row.ts';
import { useEngine } from '../../../state/engine.ts';
import type { RowQuestion } from './row-question.ts';

type Given = Readonly<{
  question: RowQuestion;
  /** Another one as soon as the rows themselves may be others. */
  stamp: string;
  /** The row that was open when this screen was left. */
  keptRow: number | null;
  rowAt: (index: number) => FoundRow | null;
  /** Rows that are found; null until that is known. */
  total: number | null;
}>;

/** Where the open response stands among the rows that a question finds. */
type Settled = Readonly<{ key: string; index: number; response: FoundRow | null }>;

export type ActiveResponse = Readonly<{
  index: number;
  response: FoundRow | null;
  activate: (index: number) => void;
}>;

/** Which response is open. It stays open when rows are sorted or filtered, as long as it is among them. */
export function useActiveResponse(given: Given): ActiveResponse {
  const { question, stamp, keptRow, rowAt, total } = given;
  const engine = useEngine();
  const key = `${stamp} ${JSON.stringify(question)}`;
  const [settled, setSettled] = useState<Settled>(() => ({
    key: keptRow === null ? key : '',
    index: 0,
    response: null,
  }));
  const { index } = settled;
  const isPlaced = settled.key === key;
  const here = isPlaced ? rowAt(index) : null;
  // Between asking otherwise and knowing where it stands now, what was open stays open.
  const response = total === 0 ? null : (here ?? settled.response);
  const open = useRef<Readonly<{ row: number | null; response: FoundRow | null }>>({
    row: keptRow,
    response: null,
  });
  useEffect(() => {
    if (here) open.current = { row: here.row, response: here };
  }, [here]);
  useEffect(() => {
    if (isPlaced) return undefined;
    const { row, response: before } = open.current;
    const place =
      row === null ? Promise.resolve(null) : engine.call('datasets.place', { ...question, row });
    let isWanted = true;
    void place.then((found) => {
      if (!isWanted) return;
      const at = found?.ok ? found.value.index : null;
      setSettled({ key, index: at ?? 0, response: at === null ? null : before });
    });
    return () => {
      isWanted = false;
    };
  }, [engine, isPlaced, key, question]);
  return {
    index,
    response,
    activate: (next) => setSettled({ key, index: next, response: rowAt(next) }),
  };
}
