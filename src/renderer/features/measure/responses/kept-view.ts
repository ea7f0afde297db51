import type { DataSort } from '../../../components/DataTable.tsx';

/** How a table was looked at last, to be found again on coming back. */
export type KeptView = Readonly<{
  text: string;
  sort: DataSort | null;
  /** Ids of columns. */
  pinned: readonly string[];
  hidden: readonly string[];
  /** The response that was open, by its row in the file. */
  row: number | null;
}>;

export const plainView: KeptView = { text: '', sort: null, pinned: [], hidden: [], row: null };

/** What `useKept` held under the key of this screen. */
export function readKeptView(kept: unknown): KeptView {
  return { ...plainView, ...(kept as Partial<KeptView> | undefined) };
}

/** The list with an id in it, or without it. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}
