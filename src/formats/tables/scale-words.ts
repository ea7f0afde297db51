import { parseScore } from '../../core/metrics/parse-score.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { ScaleWord } from '../../shared/domain/file-inspection.ts';
import { isMissingCell } from './missing-cell.ts';
import { countsOf, textsOf } from './packed-column.ts';
import { parseNumber } from './parse-number.ts';
import { endOfScale, type ScalePlace, scalePlaces } from './scale-vocabulary.ts';

/** A word on a scale is short; longer ones are remarks. */
export const longestScaleWord = 60;
/** More different words than this are answers, not names of points on a scale. */
const mostWords = 4;
const fewestPoints = 3;

type Cells = Readonly<{
  /** Bare numbers, ascending. */
  numbers: readonly number[];
  /** Cells that state a number and a word. */
  stated: readonly Found[];
  words: readonly Found[];
}>;
type Found = Readonly<{ word: string; count: number; number: number | null }>;

/**
 * The words on the scale of a rating question, or null where its cells are no scale with words:
 *
 * - numbers of 0 to 10 among which words stand at the ends ("Strongly agree") or beside a number ("10 - strongly agree");
 * - words alone that are known to name the points of one scale ("Very dissatisfied" to "Very satisfied").
 *
 * A proposed number is what the word would be if nobody skipped a point; it is null where that cannot be told.
 */
export function findScaleWords(values: ColumnValues): readonly ScaleWord[] | null {
  if (textsOf(values).length > 60) return null;
  const cells = sortCells(values);
  if (cells === null) return null;
  const { numbers, stated, words } = cells;
  if (numbers.length + stated.length >= 2) {
    if (stated.length + words.length === 0 || words.length > mostWords) return null;
    if (numbers.length + stated.length + words.length < fewestPoints) return null;
    return amongNumbers(cells);
  }
  return numbers.length + stated.length === 0 ? wordsAlone(words) : null;
}

function sortCells(values: ColumnValues): Cells | null {
  const counts = countsOf(values);
  const numbers = new Set<number>();
  const stated: Found[] = [];
  const words: Found[] = [];
  for (const [code, cell] of values.dictionary.entries()) {
    const count = counts[code] ?? 0;
    const word = cell.trim();
    if (count === 0 || isMissingCell(word)) continue;
    const number = parseNumber(word) ?? parseScore(word);
    if (word.length > longestScaleWord || (number !== null && (number < 0 || number > 10))) {
      return null;
    }
    if (number === null) words.push({ word, count, number });
    else if (parseNumber(word) === null) stated.push({ word, count, number });
    else numbers.add(number);
  }
  return { numbers: [...numbers].sort((one, other) => one - other), stated, words };
}

function amongNumbers({ numbers, stated, words }: Cells): readonly ScaleWord[] | null {
  const known = [...numbers, ...stated.map(({ number }) => number ?? 0)];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  // "3 stars" beside "12 guests" is no scale, nor are counts of things: a scale has words that end it, or states them all.
  const ends = words.map(({ word }) => endOfScale(word));
  if (words.length > 0 && ends.every((end) => end === null)) return null;
  if (words.length === 0 && stated.every(({ word }) => !endsScale(word))) return null;
  const high = greatestAbove(most);
  const proposals = words.map(({ word, count }, at) => {
    const end = ends[at];
    const number = end === 'high' ? high : end === 'low' ? leastBelow(least, most) : null;
    return { word, count, number: known.includes(number ?? -1) ? null : number, isStated: false };
  });
  const all = [...proposals, ...stated.map((each) => ({ ...each, isStated: true }))];
  return all.sort((one, other) => (one.number ?? 99) - (other.number ?? 99));
}

/** Whether what stands beside a number names an end of a scale. */
function endsScale(cell: string): boolean {
  return endOfScale(cell.replace(/^[\d.\s/]+[-–—:=.)(]*\s*/u, '').replace(/\)$/u, '')) !== null;
}

/** Where the scale ends whose greatest number among the answers this is: 9 of 10, 4 of 5, 6 of 7. */
function greatestAbove(most: number): number | null {
  if (most === 8 || most === 9) return 10;
  return most === 4 || most === 6 ? most + 1 : null;
}

/** Where the scale begins: 1 below 2; 0 below 1 where the scale ends at 10. */
function leastBelow(least: number, most: number): number | null {
  if (least === 2) return 1;
  return least === 1 && most > 7 ? 0 : null;
}

function wordsAlone(words: readonly Found[]): readonly ScaleWord[] | null {
  if (words.length < fewestPoints || words.length > 12) return null;
  const family = familyOf(words);
  if (family === null) return null;
  const placed = words.map(({ word, count }) => ({
    word,
    count,
    level: levelIn(family, word),
  }));
  const levels = placed.flatMap(({ level }) => level ?? []);
  if (new Set(levels).size < fewestPoints) return null;
  const answers = placed.reduce((sum, { count }) => sum + count, 0);
  const points = pointsOf(levels, answers);
  return placed
    .sort((one, other) => (one.level ?? 99) - (other.level ?? 99))
    .map(({ word, count, level }) => ({
      word,
      count,
      number: level === null ? null : points.indexOf(level) + 1,
      isStated: false,
    }));
}

/** The family that most of the words are of, at most one of them being of none ("Don't know"). */
function familyOf(words: readonly Found[]): string | null {
  const counts = new Map<string, number>();
  for (const { word } of words) {
    for (const family of new Set(scalePlaces(word).map((place) => place.family)))
      counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  const [best] = [...counts].sort((one, other) => other[1] - one[1]);
  return best && best[1] >= words.length - 1 ? best[0] : null;
}

function levelIn(family: string, word: string): number | null {
  const place = scalePlaces(word).find((each: ScalePlace) => each.family === family);
  return place?.level ?? null;
}

/** With fewer answers a middle or an end that nobody chose may have been offered all the same. */
const enoughAnswers = 30;

/** The levels that the scale has, both sides alike: where somebody somewhat agrees one could somewhat disagree, too. */
function pointsOf(levels: readonly number[], answers: number): readonly number[] {
  const strengths = new Set(levels.map(Math.abs));
  const isFew = answers < enoughAnswers;
  const sides = [3, 2, 1].filter((each) => strengths.has(each) || (each === 3 && isFew));
  const hasMiddle = strengths.has(0) || isFew;
  return [...sides.map((strength) => -strength), ...(hasMiddle ? [0] : []), ...sides.toReversed()];
}
