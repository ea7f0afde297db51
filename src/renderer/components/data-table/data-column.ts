import type { ReactNode } from 'react';
import type { MenuGroup } from '../Menu.tsx';

export type DataColumn<Row> = Readonly<{
  id: string;
  header: string;
  /** Said more fully when the pointer rests on the header, such as the question that was asked. */
  hint?: string;
  /** Pixels, or a share of what is left such as `1fr`. */
  width: number | `${number}fr`;
  numeric?: boolean;
  /** Stays at the start while the others move. */
  isPinned?: boolean;
  /** A press on the header, or Enter, sorts by it (see `onSort`). */
  isSortable?: boolean;
  /** What else can be done with the column, with the name of that menu. */
  menu?: Readonly<{ label: string; groups: readonly MenuGroup[] }>;
  cell: (row: Row, index: number) => ReactNode;
}>;

/** The column that the rows are sorted by. */
export type DataSort = Readonly<{ id: string; descending: boolean }>;

/** Ascending first, then descending, then the order of the file. */
export function nextSort(now: DataSort | null, id: string): DataSort | null {
  if (now?.id !== id) return { id, descending: false };
  return now.descending ? null : { id, descending: true };
}
