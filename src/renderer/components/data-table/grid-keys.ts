/** Where the keys are: on a row, or on the header of a column. */
export type GridPlace = Readonly<{ row: number; head: number | null }>;

type GridSize = Readonly<{ rows: number; columns: number; rowsInView: number }>;

/** Where a key takes the active row or header; null where it takes it nowhere. */
export function placeAfterKey(
  key: string,
  { row, head }: GridPlace,
  size: GridSize,
): GridPlace | null {
  if (head !== null) return headAfterKey(key, { row, head }, size);
  if (key === 'ArrowUp' && row === 0) return { row, head: 0 };
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + size.rowsInView,
    PageUp: row - size.rowsInView,
    Home: 0,
    End: size.rows - 1,
  };
  const to = moves[key];
  if (to === undefined) return null;
  return { row: Math.max(0, Math.min(size.rows - 1, to)), head: null };
}

function headAfterKey(
  key: string,
  { row, head }: Readonly<{ row: number; head: number }>,
  size: GridSize,
): GridPlace | null {
  if (key === 'ArrowDown' || key === 'Escape') return { row, head: null };
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: head + 1,
    ArrowLeft: head - 1,
    Home: 0,
    End: size.columns - 1,
  };
  const to = moves[key];
  return to === undefined ? null : { row, head: Math.max(0, Math.min(size.columns - 1, to)) };
}
