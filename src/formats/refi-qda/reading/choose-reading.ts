import { fitOfPlaces, type Quote, quoteOf, type Selection } from './fit-of-places.ts';
import {
  type CountedText,
  findPlaces,
  type OffsetReading,
  offsetReadings,
  type RawPlace,
} from './offset-reading.ts';

/** A text with the selections in it, whose reading is looked for. */
export type ReadingInput = Readonly<{
  text: CountedText;
  selections: readonly Selection[];
  /** True for a text that stands in the XML itself, where line ends are not what they were. */
  inline: boolean;
}>;

export type ChosenReading = Readonly<{
  reading: OffsetReading;
  /** True where another reading that is often met would have put something elsewhere. */
  matters: boolean;
  /** True where it puts something elsewhere than what the program is known to do. */
  unusual: boolean;
}>;

/** What exporters are known to do, where a text does not show it: the standard says code points. */
export function usualReading(origin: string | null): OffsetReading {
  const unit = /nvivo/iu.test(origin ?? '') ? 'utf16' : 'code_points';
  return { unit, lines: 'as_stored', mark: 'dropped' };
}

type Balance = { won: number; lost: number };

/** How sure the texts of one project together, and one text against the others, have to be to go another way. */
const projectCertainty = 1.5;
const textCertainty = 2.5;

/**
 * The reading of every text: the one that fits the selections of the project best, unless a text of its own clearly says
 * otherwise. `usual` stands where nothing speaks against it. Linear in texts and selections.
 */
export function chooseReadings(
  inputs: readonly ReadingInput[],
  usual: OffsetReading,
): ChosenReading[] {
  const fits = inputs.map(fitsOf);
  const usualAt = indexOfReading(usual);
  const chosen: ChosenReading[] = [];
  for (const inline of [false, true]) {
    const group = inputs.flatMap((input, index) => (input.inline === inline ? [index] : []));
    const common = bestOf(
      group.map((index) => fits[index] ?? []),
      usualAt,
      projectCertainty,
    );
    for (const index of group) {
      const own = fits[index] ?? [];
      const best = bestOf([own], common, textCertainty);
      const often = own.filter((_, at) => offsetReadings[at]?.lines !== 'two');
      chosen[index] = {
        reading: offsetReadings[best] ?? usual,
        matters: new Set(often).size > 1,
        unusual: own[best] !== own[usualAt],
      };
    }
  }
  return chosen;
}

function indexOfReading({ unit, lines, mark }: OffsetReading): number {
  return offsetReadings.findIndex(
    (each) => each.unit === unit && each.lines === lines && each.mark === mark,
  );
}

/** What a reading makes of the selections: where it puts each, and how that fits. */
type Fits = Readonly<{ places: readonly RawPlace[]; scores: readonly number[] }>;

function fitsOf({ text, selections }: ReadingInput): Fits[] {
  const offsets = offsetsOf(selections);
  const quotes = selections.map(({ name }) => quoteOf(name));
  const fits: Fits[] = [];
  for (const reading of offsetReadings) {
    const found = findPlaces(text, reading, offsets);
    const places = selections.flatMap(({ start, end }) => [
      found.get(Math.min(start, end)) ?? nowhere,
      found.get(Math.max(start, end)) ?? nowhere,
    ]);
    const same = fits.find((met) => equalPlaces(met.places, places));
    fits.push(same ?? { places, scores: scoresOf(text.raw, quotes, places) });
  }
  return fits;
}

const nowhere: RawPlace = { from: -1, to: -1 };

function scoresOf(raw: string, quotes: readonly Quote[], places: readonly RawPlace[]): number[] {
  return quotes.map((quote, index) =>
    fitOfPlaces(raw, places[2 * index] ?? nowhere, places[2 * index + 1] ?? nowhere, quote),
  );
}

function equalPlaces(some: readonly RawPlace[], others: readonly RawPlace[]): boolean {
  return some.every(
    ({ from, to }, index) => others[index]?.from === from && others[index].to === to,
  );
}

/** All offsets once, in ascending order. */
export function offsetsOf(
  selections: readonly Readonly<{ start: number; end: number }>[],
): number[] {
  const offsets = new Set(selections.flatMap(({ start, end }) => [start, end]));
  return [...offsets].sort((left, right) => left - right);
}

/** The reading that wins against `known` by more than chance; `known` where none does. */
function bestOf(texts: readonly (readonly Fits[])[], known: number, certainty: number): number {
  let best = known;
  let lead = 0;
  for (const at of offsetReadings.keys()) {
    const { won, lost } = balance(texts, known, at);
    if (won - lost > lead && won - lost >= certainty * Math.sqrt(won + lost)) {
      lead = won - lost;
      best = at;
    }
  }
  return best;
}

function balance(texts: readonly (readonly Fits[])[], known: number, other: number): Balance {
  const sum: Balance = { won: 0, lost: 0 };
  for (const fits of texts) {
    const before = fits[known]?.scores ?? [];
    for (const [index, score] of (fits[other]?.scores ?? []).entries()) {
      const gain = score - (before[index] ?? 0);
      if (gain > 0) sum.won += gain;
      else sum.lost -= gain;
    }
  }
  return sum;
}
