import { textOffset, type TextRange, type VersionId } from '../../../shared/ids.ts';
import type { Database } from '../../project/database.ts';
import { type Anchor, anchorColumns, listMoves } from '../../project/queries/transcript-queries.ts';

/** Steps that carry anchors from text to text; everything else that moves one is somebody's own decision. */
const carries = (labelKey: string): boolean => labelKey.startsWith('transcript.');

type Cells = Readonly<Record<string, unknown>>;

/**
 * Where an anchor stood when it stood on one of `versions`, by the history; null where it never did, or where somebody placed
 * it anew since, so that its old place no longer holds.
 */
export function findPastPlace(
  db: Database,
  anchor: Anchor,
  present: VersionId,
  versions: ReadonlySet<VersionId>,
): TextRange | null {
  const { version, start, end } = anchorColumns[anchor.kind];
  let cells: Cells = { [version]: present, [start]: anchor.start, [end]: anchor.end };
  for (const { before, labelKey } of listMoves(db, anchor)) {
    const old = JSON.parse(before) as Cells;
    if (![version, start, end].some((column) => column in old)) continue;
    if (!carries(labelKey)) return null;
    cells = { ...cells, ...old };
    if (versions.has(Number(cells[version]) as VersionId)) {
      return { start: textOffset(Number(cells[start])), end: textOffset(Number(cells[end])) };
    }
  }
  return null;
}
