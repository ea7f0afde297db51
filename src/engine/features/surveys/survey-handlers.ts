import { summariseQuestion } from '../../../core/surveys/summarise-question.ts';
import type { QuestionSummary } from '../../../shared/domain/survey.ts';
import type { Input, OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { type Handlers, readsAnywhere, type Services } from '../../session/handler.ts';
import { findTable } from '../../tables/table-columns.ts';
import { chooseRows } from '../../tables/choose-rows.ts';
import { listQuestions } from './list-questions.ts';

type Names = Extract<keyof OperationTable, `surveys.${string}`>;

async function summarise(
  services: Services,
  { from, question: id, kind, where }: Input<'surveys.summary'>,
): Promise<Result<QuestionSummary>> {
  const table = await findTable(services, from);
  if (!table.ok) return table;
  const question = listQuestions(services, from, table.value).find((known) => known.id === id);
  if (!question) {
    return refuse(
      'not_found',
      'This question is not in the table any more; its columns have other roles now. Choose another one.',
    );
  }
  const rows = chooseRows(table.value, where);
  if (!rows.ok) return rows;
  const columns = question.parts.map(({ position }) => table.value.load(position));
  return summariseQuestion(question, kind ?? question.kind, columns, rows.value);
}

export const surveyHandlers: Handlers<Names> = {
  'surveys.questions': readsAnywhere(async (services, { from }) => {
    const table = await findTable(services, from);
    if (!table.ok) return table;
    const questions = listQuestions(services, from, table.value);
    return ok({ rows: table.value.rows, questions });
  }),
  'surveys.summary': readsAnywhere(summarise),
};
