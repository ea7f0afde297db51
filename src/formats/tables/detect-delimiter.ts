import { firstRecords } from './table-records.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

export type DelimiterGuess = Readonly<{
  delimiter: Delimiter;
  /** Cells of most records, at least 2. */
  width: number;
  /** Share of the looked-at records that have `width` cells, 0..1. */
  share: number;
  records: readonly (readonly string[])[];
}>;

/** In order of preference where all else is equal: `1,5;2` is two cells, for commas also stand in decimals. */
const candidates: readonly Delimiter[] = ['\t', ';', ',', '|'];
const sampleCharacters = 200_000;
const sampleRecords = 100;

/**
 * The delimiter that cuts the first records of `text` (LF line ends) most evenly, or null where none cuts the first
 * record. Quoted cells are respected. Among equally even ones the one that makes more cells wins.
 */
export function detectDelimiter(text: string): DelimiterGuess | null {
  const guesses = candidates.flatMap((delimiter) => guess(text, delimiter));
  return guesses.reduce<DelimiterGuess | null>(
    (best, next) => (best === null || isBetter(next, best) ? next : best),
    null,
  );
}

function guess(text: string, delimiter: Delimiter): readonly DelimiterGuess[] {
  const records = sampleOf(text, delimiter);
  const widths = new Map<number, number>();
  for (const { length } of records) widths.set(length, (widths.get(length) ?? 0) + 1);
  let [width, count] = [0, 0];
  for (const [cells, times] of widths) if (times > count) [width, count] = [cells, times];
  if (width < 2 || (records[0]?.length ?? 0) < 2) return [];
  return [{ delimiter, width, share: count / records.length, records }];
}

/** The last record of a cut text is cut itself and says nothing, unless it is nearly all there is. */
function sampleOf(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const sample = text.slice(0, sampleCharacters);
  const records = firstRecords(sample, delimiter, sampleRecords);
  const isCut = sample.length < text.length && records.length < sampleRecords;
  return isCut && records.length > 2 ? records.slice(0, -1) : records;
}

function isBetter(left: DelimiterGuess, right: DelimiterGuess): boolean {
  return left.share === right.share ? left.width > right.width : left.share > right.share;
}
