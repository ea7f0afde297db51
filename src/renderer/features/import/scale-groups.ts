import type { InspectedColumn, ScaleWord } from '../../../shared/domain/file-inspection.ts';
import type { ScaleChoices } from './staged-files.ts';

/** Questions on one scale: their words are given numbers together. */
export type ScaleGroup = Readonly<{
  columns: readonly InspectedColumn[];
  /** In the order of the scale; rows of all questions. */
  words: readonly ScaleWord[];
}>;

/** The words that a person has to decide about. */
const openWords = ({ scaleWords }: InspectedColumn): readonly ScaleWord[] =>
  (scaleWords ?? []).filter(({ isStated }) => !isStated);

/**
 * Columns with words on their scales, those with the same scale together: they share half of their words or more, and no
 * word of one is proposed another number in the other.
 */
export function scaleGroups(columns: readonly InspectedColumn[]): readonly ScaleGroup[] {
  const groups: ScaleGroup[] = [];
  for (const column of columns) {
    const words = openWords(column);
    if (words.length === 0) continue;
    const shared = groups.map((group) => countShared(group.words, words));
    const at = shared.indexOf(Math.max(...shared));
    const group = groups[at];
    const most = shared[at] ?? 0;
    const numbered = words.filter(({ number }) => number !== null).length;
    if (group && most > 0 && most * 2 >= numbered) groups[at] = joined(group, column, words);
    else groups.push({ columns: [column], words });
  }
  return groups;
}

/** Words that both have; none where one of them is proposed another number. */
function countShared(known: readonly ScaleWord[], words: readonly ScaleWord[]): number {
  const numbers = new Map(known.map(({ word, number }) => [word, number]));
  const shared = words.filter(({ word }) => numbers.has(word));
  return shared.every(({ word, number }) => numbers.get(word) === number) ? shared.length : 0;
}

function joined(
  group: ScaleGroup,
  column: InspectedColumn,
  words: readonly ScaleWord[],
): ScaleGroup {
  const known = new Map(group.words.map((each) => [each.word, each]));
  for (const each of words) {
    const count = (known.get(each.word)?.count ?? 0) + each.count;
    known.set(each.word, { ...each, count });
  }
  const order = ({ number }: ScaleWord): number => number ?? Infinity;
  const all = [...known.values()].sort((one, other) =>
    order(one) === order(other) ? 0 : order(one) - order(other),
  );
  return { columns: [...group.columns, column], words: all };
}

/** The number that a word was given in the questions of a group, if any. */
export function chosenNumber(
  { columns }: ScaleGroup,
  word: string,
  choices: ScaleChoices,
): number | undefined {
  for (const { position } of columns) {
    const number = choices[String(position)]?.[word];
    if (number !== undefined) return number;
  }
  return undefined;
}

/** The choices with other numbers for words of a group; undefined takes a number away. Each question gets its own words. */
export function withNumbers(
  group: ScaleGroup,
  numbers: ReadonlyMap<string, number | undefined>,
  choices: ScaleChoices,
): ScaleChoices {
  const changed = group.columns.map((column) => {
    const own = new Map(Object.entries(choices[String(column.position)] ?? {}));
    for (const { word } of openWords(column)) {
      if (!numbers.has(word)) continue;
      const number = numbers.get(word);
      if (number === undefined) own.delete(word);
      else own.set(word, number);
    }
    return [String(column.position), Object.fromEntries(own)] as const;
  });
  return { ...choices, ...Object.fromEntries(changed) };
}

/** Words of a group that have no number yet. */
export function wordsWithoutNumber(group: ScaleGroup, choices: ScaleChoices): readonly ScaleWord[] {
  return group.words.filter(({ word }) => chosenNumber(group, word, choices) === undefined);
}

/** What is written in a number's field: a number of -100 to 100, nothing (`undefined`), or no number (`null`). */
export function readNumber(text: string): number | undefined | null {
  const bare = text.trim().replace(',', '.');
  if (bare === '') return undefined;
  const number = /^[+-]?\d{1,3}(?:\.\d{1,2})?$/u.test(bare) ? Number(bare) : Number.NaN;
  return Number.isNaN(number) || Math.abs(number) > 100 ? null : number;
}
