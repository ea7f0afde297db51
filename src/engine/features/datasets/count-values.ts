import { countEntries } from '../../../core/metrics/score-tally.ts';
import type { ColumnValueCount, ColumnValues } from '../../../shared/domain/column-values.ts';
import type { Page } from '../../../shared/domain/page.ts';

type Asked = Readonly<{ text: string; offset: number; limit: number }>;

/** A page of the different values of a column that hold some words, most frequent first, then by the alphabet. */
export function countValues(
  values: ColumnValues,
  { text, offset, limit }: Asked,
): Page<ColumnValueCount> {
  const counts = new Map<string, number>();
  const entries = countEntries(values);
  values.dictionary.forEach((cell, entry) => {
    const count = entries[entry] ?? 0;
    const value = cell.trim();
    if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
  });
  const words = text.trim().toLocaleLowerCase();
  const found = [...counts]
    .filter(([value]) => value.toLocaleLowerCase().includes(words))
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { total: found.length, rows: found.slice(offset, offset + limit) };
}
