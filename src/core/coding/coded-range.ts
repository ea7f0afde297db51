import type { Coding } from '../../shared/domain/coding.ts';

/** What the functions of this folder need of a coding. `[start, end)` in UTF-16 units of one version. */
export type CodedRange = Pick<Coding, 'id' | 'codeId' | 'start' | 'end'>;

/**
 * Codings with at least one character in `[from, to)`, in their given order.
 * Where `from` equals `to` it is a caret: codings that cover the character after it, or end exactly at it.
 */
export function listTouching<Range extends CodedRange>(
  codings: readonly Range[],
  from: number,
  to: number,
): readonly Range[] {
  if (from < to) return codings.filter(({ start, end }) => start < to && end > from);
  const covering = codings.filter(({ start, end }) => start <= from && end > from);
  // A caret behind the last character still belongs to what it ends, as long as nothing else begins there.
  return covering.length > 0 ? covering : codings.filter(({ end }) => end === from);
}

/** The shortest coding of a list, the first of equals; undefined for none. */
export function innermost<Range extends CodedRange>(codings: readonly Range[]): Range | undefined {
  let best: Range | undefined;
  for (const coding of codings) {
    if (!best || coding.end - coding.start < best.end - best.start) best = coding;
  }
  return best;
}
