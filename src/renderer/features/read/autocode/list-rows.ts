import type { AutocodeSource } from '../../../../shared/domain/autocode.ts';

/** A row of the list: the head of a source, or one of its hits by its number in the preview. `source` is a position. */
export type PreviewRow =
  | Readonly<{ kind: 'head'; source: number }>
  | Readonly<{ kind: 'hit'; source: number; hit: number }>;

export function countRows(sources: readonly AutocodeSource[], hits: number): number {
  return sources.length + hits;
}

/** Each source's head stands before its hits: the head of source `i` is row `firstHit + i`. Takes log n steps. */
export function rowAt(sources: readonly AutocodeSource[], row: number): PreviewRow {
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sources[middle]?.firstHit ?? 0) + middle <= row) low = middle + 1;
    else high = middle;
  }
  const source = Math.max(0, low - 1);
  const head = (sources[source]?.firstHit ?? 0) + source;
  return row === head ? { kind: 'head', source } : { kind: 'hit', source, hit: row - source - 1 };
}
