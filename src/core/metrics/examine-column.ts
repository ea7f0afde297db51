import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { countEntries } from './score-tally.ts';

/** What a column holds, for the sentence that refuses or doubts it. */
export type ColumnContent = Readonly<{
  /** Rows with anything in them. */
  filled: number;
  /** Rows with a score. */
  scored: number;
  /** The first different cells that are no scores, and those that are, as in the file. */
  words: readonly string[];
  scores: readonly string[];
}>;

const mostExamples = 3;
const longestExample = 40;

/**
 * Counts filled and scored rows of a column and keeps a few different cells as examples.
 * `scoreOf` is what `readDictionary` gave for it.
 */
export function examineColumn(values: ColumnValues, scoreOf: Float64Array): ColumnContent {
  const counts = countEntries(values);
  const words: string[] = [];
  const scores: string[] = [];
  let filled = 0;
  let scored = 0;
  values.dictionary.forEach((cell, entry) => {
    const count = counts[entry] ?? 0;
    if (count === 0 || cell.trim() === '') return;
    const isScore = !Number.isNaN(scoreOf[entry] ?? Number.NaN);
    const examples = isScore ? scores : words;
    if (examples.length < mostExamples) examples.push(cell.trim());
    filled += count;
    if (isScore) scored += count;
  });
  return { filled, scored, words, scores };
}

function quote(cell: string): string {
  const characters = Array.from(cell);
  const cut = characters.length > longestExample;
  return `"${cut ? `${characters.slice(0, longestExample).join('').trimEnd()}…` : cell}"`;
}

/** Up to three example cells as a phrase: "N/A", "none" and "see above". */
export function describeExamples(
  content: ColumnContent,
  kind: 'words' | 'scores' = 'words',
): string {
  const quoted = content[kind].map(quote);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} and ${last}`;
}
