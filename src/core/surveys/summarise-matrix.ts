import type { MatrixPart } from '../../shared/domain/survey.ts';
import { wilsonWords } from './answer-share.ts';
import { bitsOfAnswers, countRows, joinRows } from './count-rows.ts';
import { describeScale, readScale, type Scale, scaleMethod } from './scale-answers.ts';
import {
  type AnswerTally,
  joinSetAside,
  type KindSummary,
  type LabelledColumn,
  type SummaryInput,
  tallyAnswers,
  warnAboutSize,
} from './summary-parts.ts';

/** More answers than this make no grid that a person could read. */
const mostPoints = 24;

function describePart(scale: Scale, { label }: LabelledColumn, tally: AnswerTally): MatrixPart {
  const counts = new Map(tally.answers.map((answer) => [answer.label, answer.count]));
  return {
    label,
    skipped: tally.skipped,
    setAside: tally.setAside.reduce((sum, { count }) => sum + count, 0),
    ...describeScale(
      scale,
      scale.points.map((point) => counts.get(point.label) ?? 0),
    ),
  };
}

/** A grid of rows with the same answers: each row as a scale of its own, n counted row by row. */
export function summariseMatrix({ columns }: SummaryInput): KindSummary {
  const tallies = columns.map(({ values }) => tallyAnswers(values));
  const union = joinSetAside(tallies.map(({ answers }) => answers));
  const scale = readScale(union.slice(0, mostPoints));
  const parts = columns.flatMap((column, at) => {
    const tally = tallies[at];
    return tally ? [describePart(scale, column, tally)] : [];
  });
  const values = columns.map((column) => column.values);
  const rows = countRows(joinRows(values, values.map(bitsOfAnswers)));
  const left = union.length - mostPoints;
  return {
    n: rows.n,
    skipped: rows.skipped,
    setAside: rows.setAside > 0 ? [{ label: joinLabels(tallies), count: rows.setAside }] : [],
    figures: { type: 'matrix', points: scale.points, parts },
    method: `Each row is a share of those who answered that row; who answered any row counts as having answered. ${wilsonWords} ${scaleMethod(scale)}`,
    warnings: [
      ...warnAboutSize(rows.n),
      ...(left > 0 ? [`${left} rarer answers are left out of the grid and of its shares.`] : []),
    ],
  };
}

function joinLabels(tallies: readonly AnswerTally[]): string {
  return joinSetAside(tallies.map(({ setAside }) => setAside))
    .slice(0, 3)
    .map(({ label }) => label)
    .join(', ');
}
