import { type RefObject, useRef, useState } from 'react';
import { type GridRange, spanRange } from '../../../core/cases/place-block.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { CaseId } from '../../../shared/ids.ts';
import type { CellPlace } from './grid-keys.ts';

/** A cell that is being filled. `words` are what it begins with: its own, or the key that was pressed. */
export type Editing = CellPlace & Readonly<{ words: string | null }>;

/** Where the cursor is, what is selected, what is chosen and what is being filled. */
export type GridState = Readonly<{
  cursor: CellPlace;
  /** The block from where it was begun to the cursor. */
  range: GridRange;
  editing: Editing | null;
  /** Cases chosen by their marks, in the order of choosing. */
  marked: ReadonlyMap<CaseId, Case>;
  grid: RefObject<HTMLDivElement | null>;
  moveTo: (place: CellPlace) => void;
  growTo: (place: CellPlace) => void;
  edit: (words: string | null, at?: CellPlace) => void;
  /** Ends filling and gives the focus back to the grid. */
  stopEditing: () => void;
  toggleMark: (person: Case) => void;
  clearMarks: () => void;
  focus: () => void;
}>;

export function useGrid(size: Readonly<{ rows: number; columns: number }>): GridState {
  const [wanted, setCursor] = useState<CellPlace>({ row: 0, column: 0 });
  const [begun, setBegun] = useState<CellPlace | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [marked, setMarked] = useState<ReadonlyMap<CaseId, Case>>(new Map());
  const grid = useRef<HTMLDivElement>(null);
  // A filter or an undo may have made the grid smaller than where the cursor was.
  const inside = ({ row, column }: CellPlace): CellPlace => ({
    row: Math.min(row, Math.max(0, size.rows - 1)),
    column: Math.min(column, size.columns - 1),
  });
  const cursor = inside(wanted);
  const focus = (): void => grid.current?.focus();
  const body = { ...cursor, row: Math.max(0, cursor.row) };
  return {
    cursor,
    range: spanRange(begun ? inside(begun) : body, body),
    editing,
    marked,
    grid,
    moveTo: (place) => {
      setBegun(null);
      setCursor(place);
    },
    growTo: (place) => {
      setBegun((from) => from ?? body);
      setCursor(place);
    },
    edit: (words, at = cursor) => setEditing({ ...at, words }),
    stopEditing: () => {
      setEditing(null);
      focus();
    },
    toggleMark: (person) =>
      setMarked((now) => {
        const next = new Map(now);
        if (!next.delete(person.id)) next.set(person.id, person);
        return next;
      }),
    clearMarks: () => setMarked(new Map()),
    focus,
  };
}
