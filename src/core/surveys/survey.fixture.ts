import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { ColumnType } from '../../shared/domain/dataset.ts';
import type {
  QuestionFigures,
  QuestionKind,
  QuestionSummary,
  SurveyQuestion,
} from '../../shared/domain/survey.ts';
import { findQuestions } from './find-questions.ts';
import { summariseQuestion } from './summarise-question.ts';
import type { SurveyColumn } from './survey-column.ts';

/** Cells, one per row, as a column. */
export function valuesOf(cells: readonly string[]): ColumnValues {
  const dictionary = [...new Set(['', ...cells])];
  const at = new Map(dictionary.map((cell, code) => [cell, code]));
  return { dictionary, codes: Uint32Array.from(cells, (cell) => at.get(cell) ?? 0) };
}

/** A column of a survey from its question and its cells; `type` as an import would tell it. */
export function columnOf(
  position: number,
  question: string,
  cells: readonly string[],
  { type = 'choice', ...rest }: Readonly<{ type?: ColumnType }> & Partial<SurveyColumn> = {},
): SurveyColumn {
  const values = valuesOf(cells);
  return { position, name: question, question, type, role: null, values: () => values, ...rest };
}

/** "Yes*3 No" as cells: Yes, Yes, Yes, No; `-` is an empty cell. Blanks inside an answer are written `_`. */
export function cellsOf(written: string): readonly string[] {
  return written.split(/\s+/u).flatMap((word) => {
    const [answer = '', times = '1'] = word.split('*');
    const cell = answer === '-' ? '' : answer.replaceAll('_', ' ');
    return Array.from({ length: Number(times) }, () => cell);
  });
}

/** The first question of columns, as it was recognised. */
export function firstQuestion(columns: readonly SurveyColumn[]): SurveyQuestion {
  const [question] = findQuestions(columns);
  if (!question) throw new Error('no question was found');
  return question;
}

/** The summary of the first question of columns, seen as `kind` where one is given. */
export function summaryOf(
  columns: readonly SurveyColumn[],
  { kind, rows = null }: Readonly<{ kind?: QuestionKind; rows?: Uint32Array | null }> = {},
): QuestionSummary {
  const question = firstQuestion(columns);
  const values = question.parts.map(({ position }) => {
    const column = columns.find((known) => known.position === position);
    if (!column) throw new Error(`no column at ${position}`);
    return column.values();
  });
  const summary = summariseQuestion(question, kind ?? question.kind, values, rows);
  if (!summary.ok) throw new Error(summary.error.message);
  return summary.value;
}

/** The figures of a summary, which must be of the type expected. */
export function figuresOf<Type extends QuestionFigures['type']>(
  { figures }: QuestionSummary,
  type: Type,
): Extract<QuestionFigures, { type: Type }> {
  if (figures.type !== type) throw new Error(`${figures.type} instead of ${type}`);
  return figures as Extract<QuestionFigures, { type: Type }>;
}
