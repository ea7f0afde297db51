import type { RankedOption } from '../../shared/domain/survey.ts';
import { shareOf, wilsonWords } from './answer-share.ts';
import { bitsOfAnswers, countRows, joinRows } from './count-rows.ts';
import { countPlaces, holdPlaces } from './places.ts';
import { checkRanks, readRanks } from './ranks.ts';
import { estimateMean } from './scale-answers.ts';
import {
  type KindSummary,
  type LabelledColumn,
  type SummaryInput,
  warnAboutSize,
} from './summary-parts.ts';

function describeOption(
  { label, values }: LabelledColumn,
  options: number,
  repeats: Uint8Array,
): RankedOption {
  const rankOf = readRanks(values, options);
  const ranks = Array.from({ length: options }, () => 0);
  for (let row = 0; row < values.codes.length; row += 1) {
    const rank = rankOf[values.codes[row] ?? 0] ?? 0;
    if (rank > 0 && repeats[row] === 0) ranks[rank - 1] = (ranks[rank - 1] ?? 0) + 1;
  }
  return describeRanks(label, ranks);
}

function describeRanks(label: string, ranks: readonly number[]): RankedOption {
  const n = ranks.reduce((sum, count) => sum + count, 0);
  const mean = estimateMean(ranks.map((count, at) => ({ score: at + 1, count })));
  return { label, n, mean, first: shareOf(label, ranks[0] ?? 0, n), ranks };
}

type RankingFacts = Readonly<{
  options: readonly RankedOption[];
  n: number;
  repeated: number;
  unusable: number;
  skipped: number;
  /** How the columns were read, where that is not by option. */
  reading: string;
  /** What stands twice in a row that is left out. */
  twice: 'rank' | 'option';
}>;

/** Columns of options, each holding its rank. */
function ofRanks({ columns, rows }: SummaryInput): RankingFacts {
  const values = columns.map((column) => column.values);
  const { ranked, repeated, repeats } = checkRanks(values);
  const { skipped } = countRows(joinRows(values, values.map(bitsOfAnswers)));
  const n = ranked - repeated;
  return {
    options: columns.map((column) => describeOption(column, columns.length, repeats)),
    n,
    repeated,
    unusable: rows - skipped - n,
    skipped,
    reading: '',
    twice: 'rank',
  };
}

/** Columns of places: who was put where, counted by option. */
function ofPlaces({ columns, rows }: SummaryInput): RankingFacts {
  const { options, ranked, repeated, skipped } = countPlaces(columns);
  return {
    options: options.map(({ label, ranks }) => describeRanks(label, ranks)),
    n: ranked - repeated,
    repeated,
    unusable: rows - skipped - (ranked - repeated),
    skipped,
    reading: `A column for each of ${columns.length} places; an option that was not placed has no rank.`,
    twice: 'option',
  };
}

/** Options put in order: mean rank with its interval (1 is best) and share of first places, best first. */
export function summariseRanking(input: SummaryInput): KindSummary {
  const read = holdPlaces(input.columns) ? ofPlaces(input) : ofRanks(input);
  const { n, repeated, unusable: aside, skipped, reading, twice } = read;
  const options = [...read.options].sort(
    (one, other) => (one.mean?.value ?? Infinity) - (other.mean?.value ?? Infinity),
  );
  return {
    n,
    skipped,
    setAside: aside > 0 ? [{ label: 'Ranks that cannot be used', count: aside }] : [],
    figures: { type: 'ranking', options },
    method: `${reading === '' ? '' : `${reading} `}Mean rank, 1 being the best, over those who ranked the option; interval at 95%: Student t. Share of those who ranked it that put it first. ${wilsonWords}`,
    warnings: [
      ...warnAboutSize(n),
      ...(repeated > 0
        ? [
            `${repeated} ${repeated === 1 ? 'row gives' : 'rows give'} the same ${twice} twice and ${repeated === 1 ? 'was' : 'were'} left out.`,
          ]
        : []),
    ],
  };
}
