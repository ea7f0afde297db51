import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { isNoOpinion } from './answer-words.ts';
import type { KnownColumn } from './known-column.ts';
import { mostOptions } from './ranks.ts';
import { isBlank } from './survey-column.ts';

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const german = 'erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte'.split(' ');
const things =
  '(?:choice|place|rank|priority|preference|option|wahl|platz|rang|position|most important)';

/** The place that a column's label names, from 1 on: `1st choice`, `Rank 2`, `Third`, `3.`; null where it names none. */
export function placeOf(label: string): number | null {
  const text = label
    .trim()
    .toLowerCase()
    .replaceAll(/[#()[\]]/gu, ' ')
    .trim();
  const numbered = new RegExp(
    `^(?:${things}\\s*)?(\\d{1,2})(?:st|nd|rd|th|\\.|º|°)?(?:\\s*${things})?$`,
    'u',
  ).exec(text);
  const number = Number(numbered?.[1]);
  if (number >= 1 && number <= mostOptions) return number;
  const word = new RegExp(`^(\\p{L}+?)[rs]?(?:\\s*${things})?$`, 'u').exec(text)?.[1] ?? '';
  const at = Math.max(ordinals.indexOf(word), german.indexOf(word));
  return at < 0 ? null : at + 1;
}

const isNumber = (cell: string): boolean => /^\d+(?:[.,]\d+)?$/u.test(cell.trim());

const speaksOfPlaces =
  /(?<!\p{L})(?:rank(?:ed|ing)?|order|top|choice|place|priorit\p{L}*|preference|rang|reihenfolge)(?!\p{L})/iu;

const namePlaces = (labels: readonly string[]): boolean =>
  labels.length > 1 && labels.every((label, at) => placeOf(label) === at + 1);

/** With more different answers than this they are no options to be put in order. */
const mostDifferent = 60;

/**
 * Whether columns are the places of a ranking, each holding the option that was put there: labels that count from 1 on, and
 * words that several of the columns share.
 */
export function isRankingByPlace(stem: string, parts: readonly KnownColumn[]): boolean {
  if (!namePlaces(parts.map(({ label }) => label))) return false;
  // Rows of a grid may be numbered, too.
  if (parts.some(({ label }) => isNumber(label)) && !speaksOfPlaces.test(stem)) return false;
  const answers = parts.map(({ facts }) => facts.answers.map(({ label }) => label));
  const all = answers.flat();
  if (all.length === 0 || all.some(isNumber)) return false;
  const different = new Set(all);
  if (different.size < parts.length || different.size > mostDifferent) return false;
  const { ranked, repeated } = countPlaces(
    parts.map(({ label, column }) => ({ label, values: column.values() })),
  );
  return all.length > different.size && repeated <= ranked * 0.2;
}

type Labelled = Readonly<{ label: string; values: ColumnValues }>;

/** Whether the columns of a ranking hold options by place rather than ranks by option. */
export function holdPlaces(columns: readonly Labelled[]): boolean {
  if (!namePlaces(columns.map(({ label }) => label))) return false;
  return columns.every(({ values }) =>
    values.dictionary.every((cell) => isBlank(cell) || !isNumber(cell)),
  );
}

/** How often each option was put on each place, and the rows in which one stands twice: those are not counted. */
export type CountedPlaces = Readonly<{
  options: readonly Readonly<{ label: string; ranks: readonly number[] }>[];
  ranked: number;
  repeated: number;
  skipped: number;
}>;

/** Numbers the options of all columns together; -1 for an empty cell, -2 for one that gives no opinion. */
function numberOptions(columns: readonly Labelled[]) {
  const numbers = new Map<string, number>();
  const optionOf = columns.map(({ values }) =>
    Int32Array.from(values.dictionary, (cell) => {
      if (isBlank(cell)) return -1;
      if (isNoOpinion(cell)) return -2;
      const label = cell.trim();
      const number = numbers.get(label) ?? numbers.size;
      numbers.set(label, number);
      return number;
    }),
  );
  return { labels: [...numbers.keys()], optionOf };
}

/** Counts a ranking by places: one pass over the rows. */
export function countPlaces(columns: readonly Labelled[]): CountedPlaces {
  const { labels, optionOf } = numberOptions(columns);
  const ranks = labels.map(() => columns.map(() => 0));
  const here = new Int32Array(columns.length);
  const rows = columns[0]?.values.codes.length ?? 0;
  let [ranked, repeated, skipped] = [0, 0, 0];
  for (let row = 0; row < rows; row += 1) {
    let [given, filled, isRepeated] = [0, 0, false];
    for (let at = 0; at < columns.length; at += 1) {
      const option = optionOf[at]?.[columns[at]?.values.codes[row] ?? 0] ?? -1;
      here[at] = option;
      if (option !== -1) filled += 1;
      if (option < 0) continue;
      given += 1;
      for (let other = 0; other < at; other += 1) if (here[other] === option) isRepeated = true;
    }
    if (filled === 0) skipped += 1;
    if (given > 0) ranked += 1;
    if (isRepeated) repeated += 1;
    if (given === 0 || isRepeated) continue;
    here.forEach((option, at) => {
      const counts = ranks[option];
      if (counts) counts[at] = (counts[at] ?? 0) + 1;
    });
  }
  const options = labels.map((label, option) => ({ label, ranks: ranks[option] ?? [] }));
  return { options, ranked, repeated, skipped };
}
