import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { QuestionKind, QuestionSummary, SurveyQuestion } from '../../shared/domain/survey.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { canBeSeenAs } from './possible-kinds.ts';
import { summariseChoice } from './summarise-choice.ts';
import { summariseClicks } from './summarise-clicks.ts';
import { summariseDates } from './summarise-dates.ts';
import { summariseMatrix } from './summarise-matrix.ts';
import { summariseMultipleChoice } from './summarise-multiple-choice.ts';
import { summariseNumber } from './summarise-number.ts';
import { summariseOpenAnswers } from './summarise-open-answers.ts';
import { summariseRanking } from './summarise-ranking.ts';
import { summariseScale } from './summarise-scale.ts';
import { summariseScore } from './summarise-score.ts';
import {
  type KindSummary,
  type LabelledColumn,
  type SummaryInput,
  tallyAnswers,
} from './summary-parts.ts';

function summarise(input: SummaryInput): KindSummary {
  switch (input.kind) {
    case 'single_choice':
      return summariseChoice(input);
    case 'multiple_choice':
      return summariseMultipleChoice(input);
    case 'likert':
    case 'rating':
      return summariseScale(input);
    case 'matrix':
      return summariseMatrix(input);
    case 'ranking':
      return summariseRanking(input);
    case 'nps':
    case 'csat':
    case 'ces':
      return summariseScore(input.kind, input);
    case 'number':
      return summariseNumber(input);
    case 'date':
      return summariseDates(input);
    case 'click_map':
      return summariseClicks(input);
    case 'open_ended':
      return summariseOpenAnswers(input);
    case 'other':
      return countOnly(input);
  }
}

function countOnly({ columns: [column] }: SummaryInput): KindSummary {
  const { n, skipped, setAside } = tallyAnswers(
    column?.values ?? { dictionary: [''], codes: new Uint32Array() },
  );
  return { n, skipped, setAside, figures: { type: 'none' }, method: '', warnings: [] };
}

/** The rows named, as a column of their own with the same dictionary. */
function takeRows({ dictionary, codes }: ColumnValues, rows: Uint32Array | null): ColumnValues {
  return rows ? { dictionary, codes: rows.map((row) => codes[row] ?? 0) } : { dictionary, codes };
}

/**
 * The summary of a question, seen as `kind`, over the rows named (0-based; all where null). `columns` are those of its parts,
 * in their order. Refuses a kind that a question of so many columns cannot be.
 */
export function summariseQuestion(
  question: SurveyQuestion,
  kind: QuestionKind,
  columns: readonly ColumnValues[],
  rows: Uint32Array | null,
): Result<QuestionSummary> {
  if (!canBeSeenAs(kind, columns.length)) {
    return refuse(
      'invalid_input',
      `“${question.question}” has ${columns.length === 1 ? 'one column' : `${columns.length} columns`} and cannot be summarised as this kind. Choose another kind.`,
    );
  }
  const labelled = columns.map((values, at): LabelledColumn => {
    return { label: question.parts[at]?.label ?? '', values: takeRows(values, rows) };
  });
  const count = labelled[0]?.values.codes.length ?? 0;
  const { id, question: words } = question;
  const summary = summarise({ kind, question: words, columns: labelled, rows: count });
  return ok({ id, kind, question: words, rows: count, ...summary });
}
