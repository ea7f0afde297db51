import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { SetAside } from '../../shared/domain/survey.ts';
import { countEntries } from '../metrics/score-tally.ts';
import { shareOf, wilsonWords } from './answer-share.ts';
import { isNoOpinion } from './answer-words.ts';
import { bitsOfTicks, countRows, joinRows, rowBits } from './count-rows.ts';
import { findAnswerMark, findCommaOptions, holdsNoOpinion, splitKnown } from './split-answers.ts';
import { mostListed } from './summarise-choice.ts';
import {
  type CountedAnswer,
  type KindSummary,
  type LabelledColumn,
  type SummaryInput,
  tallyAnswers,
  warnAboutSize,
} from './summary-parts.ts';

/** Options with how many chose each, those who answered, and how it was read. */
type Mentions = Readonly<{
  options: readonly CountedAnswer[];
  n: number;
  skipped: number;
  setAside: readonly SetAside[];
  reading: string;
}>;

/** One column per option: one pass over the rows of each. */
function readTicks(columns: readonly LabelledColumn[]): Mentions {
  const bits = columns.map(({ values, label }) => bitsOfTicks(values, label));
  const rows = joinRows(
    columns.map(({ values }) => values),
    bits,
  );
  const counted = columns.map(({ label, values }, at) => {
    const chosen = rowBits.answered | rowBits.aside;
    const counts = countEntries(values);
    const count = counts.reduce(
      (sum, each, entry) => (((bits[at]?.[entry] ?? 0) & chosen) !== 0 ? sum + each : sum),
      0,
    );
    return { label, count };
  });
  const saysNo = bits.some((of) => of.includes(rowBits.unticked));
  const { n, skipped, setAside } = countRows(rows);
  return {
    options: counted.filter(({ label }) => !isNoOpinion(label)),
    n,
    skipped,
    setAside: setAside > 0 ? [{ label: asideLabel(counted), count: setAside }] : [],
    reading: saysNo
      ? 'Each option has a column that says whether it was chosen; who left all of them unchosen answered, too.'
      : 'Each option has a column; who chose none of them counts as not having answered, since the file cannot tell them from those who skipped.',
  };
}

function asideLabel(options: readonly CountedAnswer[]): string {
  return options
    .filter(({ label, count }) => isNoOpinion(label) && count > 0)
    .map(({ label }) => label)
    .join(', ');
}

/** One column with several answers in each cell: each different cell is parted once. */
function readCells(values: ColumnValues): Mentions {
  const tally = tallyAnswers(values);
  const mark = findAnswerMark(tally.answers, true);
  const whole = findCommaOptions(mark === ',' ? tally.answers : []);
  const counts = new Map<string, number>();
  let [n, aside] = [0, 0];
  for (const { label, count } of tally.answers) {
    const parts = mark ? splitKnown(label, mark, whole) : [label];
    if (holdsNoOpinion(parts)) {
      aside += count;
      continue;
    }
    n += count;
    for (const part of new Set(parts)) counts.set(part, (counts.get(part) ?? 0) + count);
  }
  return {
    options: [...counts].map(([label, count]) => ({ label, count })),
    n,
    skipped: tally.skipped,
    setAside:
      aside > 0 ? [...tally.setAside, { label: 'No opinion only', count: aside }] : tally.setAside,
    reading: `Several answers stand in one cell${mark ? `, parted by ${markWords[mark]}` : ''}${keptWhole(whole)}.`,
  };
}

const mostNamed = 3;

function keptWhole(options: ReturnType<typeof findCommaOptions>): string {
  const kept = [...options.values()].flat().map((parts) => `“${parts.join(', ')}”`);
  if (kept.length === 0) return '';
  const more = kept.length > mostNamed ? ` and ${kept.length - mostNamed} more` : '';
  return `, except within ${kept.slice(0, mostNamed).join(', ')}${more}, which stand as whole answers of their own`;
}

const markWords = { ';': 'semicolons', '|': 'bars', '\n': 'line ends', ',': 'commas' } as const;

/** A question of which several options could be chosen: shares of respondents, which may add up to more than 100%, and of mentions. */
export function summariseMultipleChoice({ columns }: SummaryInput): KindSummary {
  const [first] = columns;
  const read = first && columns.length === 1 ? readCells(first.values) : readTicks(columns);
  const { n, skipped, setAside } = read;
  const sorted = [...read.options].sort((one, other) => other.count - one.count);
  const mentions = sorted.reduce((sum, { count }) => sum + count, 0);
  const left = sorted.slice(mostListed);
  const options = sorted.slice(0, mostListed).map(({ label, count }) => ({
    ...shareOf(label, count, n),
    mentionShare: mentions > 0 ? count / mentions : 0,
  }));
  const rest =
    left.length === 0
      ? null
      : { answers: left.length, count: left.reduce((sum, { count }) => sum + count, 0) };
  return {
    n,
    skipped,
    setAside,
    figures: { type: 'choices', options, mentions, rest },
    method: `Shares of respondents: with several answers each they may add up to more than 100%. ${read.reading} ${wilsonWords}`,
    warnings: warnAboutSize(n),
  };
}
