import type { ChosenReading } from './choose-reading.ts';
import type { Findings, Sentence } from './findings.ts';
import { quoteFits, quoteOf } from './fit-of-places.ts';
import { type OffsetReading, offsetReadings } from './offset-reading.ts';
import type { ProjectContext } from './project-context.ts';
import { sentences } from './told.ts';

const units = { code_points: 'Unicode characters', utf16: 'UTF-16 units' } as const;
const lineEnds = {
  as_stored: 'line ends as they are stored',
  one: 'every line end as one',
  two: 'every line end as two',
} as const;
const marks = { dropped: 'without', counted: 'with' } as const;

/** One sentence for each reading. */
const readingSentences: ReadonlyMap<OffsetReading, Sentence> = new Map(
  offsetReadings.map((reading) => {
    const { unit, lines, mark } = reading;
    const how = `${units[unit]}, ${lineEnds[lines]}, ${marks[mark]} the byte order mark`;
    return [
      reading,
      (count) =>
        `The passages of ${count === 1 ? '1 text' : `${count.toLocaleString('en')} texts`} were placed by counting ${how}: this fits them best. Compare some with the other program.`,
    ];
  }),
);

/** Says how offsets were read where it made a difference; of what Verbatim wrote only where it is not as it writes. */
export function tellReadings(
  chosen: readonly ChosenReading[],
  { findings, own }: ProjectContext,
): void {
  for (const { reading, matters, unusual } of chosen) {
    const sentence = readingSentences.get(reading);
    if (sentence && (unusual || (matters && !own))) findings.tell(sentence);
  }
}

type Placed = Readonly<{
  selection: Readonly<{ name: string }>;
  range: Readonly<{ start: number; end: number }> | string;
}>;

/**
 * Counts the passages that are not what they are called. A name with an ellipsis is a quote for sure; others are where most
 * names of the text are.
 */
export function countMisfits(text: string, placed: readonly Placed[], { tell }: Findings): void {
  let fitting = 0;
  let misfitting = 0;
  let cutOff = 0;
  for (const { selection, range } of placed) {
    if (typeof range === 'string' || selection.name === '') continue;
    if (quoteFits(text, range.start, range.end, selection.name)) fitting += 1;
    else {
      misfitting += 1;
      if (isCutOff(selection.name)) cutOff += 1;
    }
  }
  tell(sentences.misfits, fitting >= misfitting ? misfitting : cutOff);
}

function isCutOff(name: string): boolean {
  return /(?:…|\.{3})\s*$/u.test(name) && quoteOf(name).words !== '';
}
