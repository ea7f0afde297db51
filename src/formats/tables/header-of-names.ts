import { cutText } from './cut-text.ts';
import { shortName, singleSpaced, uniqueNames } from './column-names.ts';
import type { TableHeader } from './header-column.ts';

/** A header of a format that keeps names and questions beside its rows, not in them. Empty questions are the names. */
export function headerOfNames(
  columns: readonly Readonly<{ name: string; question: string }>[],
): TableHeader {
  const names = uniqueNames(columns.map(({ name }) => shortName(cutText(name, 1000), null)));
  return {
    origin: 'plain',
    headerRows: 0,
    columns: columns.map(({ name, question }, position) => ({
      name: names[position] ?? name,
      question: singleSpaced(question) || (names[position] ?? name),
      part: null,
    })),
  };
}
