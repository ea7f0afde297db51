import type { KeyCombination } from '../../state/keyboard.ts';
import { matchesKeys } from '../../state/keyboard.ts';

/** A cell by its place; row -1 is the head of a column. */
export type CellPlace = Readonly<{ row: number; column: number }>;
export type GridSize = Readonly<{ rows: number; columns: number; page: number }>;

type Move = (at: CellPlace, size: GridSize) => CellPlace;

const moves: Readonly<Record<KeyCombination, Move>> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  PageUp: ({ row, column }, { page }) => ({ row: Math.max(0, row - page), column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Ctrl+Home': () => ({ row: 0, column: 0 }),
  'Ctrl+End': (_, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
  'Ctrl+ArrowDown': ({ column }, { rows }) => ({ row: rows - 1, column }),
  'Ctrl+ArrowUp': ({ column }) => ({ row: 0, column }),
  'Ctrl+ArrowLeft': ({ row }) => ({ row, column: 0 }),
  'Ctrl+ArrowRight': ({ row }, { columns }) => ({ row, column: columns - 1 }),
};

const within = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value));

type Press = Parameters<typeof matchesKeys>[0];

/**
 * Where a key takes the cursor, kept inside the grid; null where it takes it nowhere. With Shift the block grows instead,
 * and never into the heads.
 */
export function moveCursor(
  press: Press,
  at: CellPlace,
  size: GridSize,
): Readonly<{ to: CellPlace; grows: boolean }> | null {
  for (const [keys, move] of Object.entries(moves)) {
    const grows = matchesKeys(press, withShift(keys));
    if (!grows && !matchesKeys(press, keys)) continue;
    const to = move(at, size);
    const row = within(to.row, grows ? 0 : -1, Math.max(-1, size.rows - 1));
    return { to: { row, column: within(to.column, 0, size.columns - 1) }, grows };
  }
  return null;
}

function withShift(keys: KeyCombination): KeyCombination {
  const parts = keys.split('+');
  return [...parts.slice(0, -1), 'Shift', parts.at(-1)].join('+');
}

/** Whether a key writes a character and so begins to fill a cell. */
export function beginsWriting(press: Press): boolean {
  return (
    // One character, however many units it takes; names of keys are longer words of plain letters.
    /^\P{White_Space}$/u.test(press.key) &&
    !press.ctrlKey &&
    !press.metaKey &&
    !press.altKey &&
    !press.isComposing
  );
}
