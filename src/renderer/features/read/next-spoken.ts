import type { Coding } from '../../../shared/domain/coding.ts';
import type { CodeId } from '../../../shared/ids.ts';
import type { ReaderSelection } from '../../text-view/create-reader.ts';

export type Spoken = Readonly<{
  selection: ReaderSelection | null;
  touching: readonly Coding[];
  /** The codes to be said now; none where nothing new was come into. */
  codeIds: readonly CodeId[];
}>;

export const nothingSpoken: Spoken = { selection: null, touching: [], codeIds: [] };

/**
 * What is to be said after the caret has moved, or codings have changed beneath it: all codes of the place where the caret has come
 * into one, nothing as long as it stays within them. A coding just made is told of otherwise.
 */
export function nextSpoken(
  before: Spoken,
  selection: ReaderSelection,
  touching: readonly Coding[],
): Spoken {
  const hasMoved = before.selection !== null && before.selection !== selection;
  const known = new Set(before.touching.map(({ id }) => id));
  const hasEntered = hasMoved && touching.some(({ id }) => !known.has(id));
  const stays = !hasEntered && touching.length > 0 ? before.codeIds : [];
  return {
    selection,
    touching,
    codeIds: hasEntered ? touching.map(({ codeId }) => codeId) : stays,
  };
}
