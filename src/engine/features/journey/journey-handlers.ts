import type { JourneyAnswer, JourneyMap } from '../../../shared/domain/journey.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { Input, OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { findDataset } from '../../project/queries/dataset-queries.ts';
import { type Handlers, type JobContext, runs } from '../../session/handler.ts';
import { findTable, type Table } from '../../tables/table-columns.ts';
import { notFound } from '../not-found.ts';
import { buildMap } from './build-map.ts';
import { chooseColumns, type JourneyColumns } from './journey-columns.ts';
import { listAnswers } from './list-answers.ts';
import { findSuspicious } from './suspicious-ratings.ts';
import { type ScoredSource, scoreTable } from './table-voices.ts';
import { buildTimeline } from './timeline/build-timeline.ts';

type Names = Extract<keyof OperationTable, `journey.${string}` | 'ratings.suspicious'>;

type Asked = Readonly<{
  table: Table;
  columns: JourneyColumns;
  sources: readonly ScoredSource[];
}>;

/** The columns that a request names, and the open answers of their table, scored. */
async function prepare(context: JobContext, request: Input<'journey.map'>): Promise<Result<Asked>> {
  const dataset = findDataset(context.project.db, request.datasetId);
  if (!dataset) return notFound('This table');
  const table = await findTable(context, { datasetId: request.datasetId });
  if (!table.ok) return table;
  const columns = chooseColumns(table.value, request);
  if (!columns.ok) return columns;
  const sources = await scoreTable(context, dataset);
  if (!sources.ok) return sources;
  return ok({ table: table.value, columns: columns.value, sources: sources.value });
}

async function map(
  context: JobContext,
  request: Input<'journey.map'>,
): Promise<Result<JourneyMap>> {
  const asked = await prepare(context, request);
  if (!asked.ok) return asked;
  const { table, columns, sources } = asked.value;
  return buildMap(context.project.db, table, columns, sources);
}

async function answers(
  context: JobContext,
  request: Input<'journey.answers'>,
): Promise<Result<Page<JourneyAnswer>>> {
  const asked = await prepare(context, request);
  if (!asked.ok) return asked;
  const { table, columns, sources } = asked.value;
  return ok(listAnswers(context.project.db, table, columns, sources, request));
}

export const journeyHandlers: Handlers<Names> = {
  'journey.map': runs(map),
  'journey.answers': runs(answers),
  'journey.timeline': runs((context, { caseId }) => buildTimeline(context, caseId)),
  'ratings.suspicious': runs(findSuspicious),
};
