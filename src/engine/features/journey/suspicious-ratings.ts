import { clearFeeling, findContradictions } from '../../../core/journey/find-contradictions.ts';
import { levelOfScore } from '../../../core/journey/level-of-score.ts';
import { bandsOfColumn } from '../../../core/metrics/band-of-score.ts';
import { detectScale } from '../../../core/metrics/scale.ts';
import { readDictionary, tallyRows } from '../../../core/metrics/score-tally.ts';
import type { DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { SpokenWords, SuspiciousRatings } from '../../../shared/domain/journey.ts';
import type { ScoreMetricName } from '../../../shared/domain/metric.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { findDataset, readColumn } from '../../project/queries/dataset-queries.ts';
import type { JobContext } from '../../session/handler.ts';
import { resolveColumn } from '../../tables/resolve-column.ts';
import { findTable } from '../../tables/table-columns.ts';
import { notFound } from '../not-found.ts';
import { chooseRows, metricOfRole } from './journey-columns.ts';
import { scoreColumn } from './table-voices.ts';

type Request = Input<'ratings.suspicious'>;
type RowWords = Readonly<{ row: number; words: SpokenWords }>;

function chooseText(
  { columns }: DatasetSummary,
  wanted: string | undefined,
): Result<DatasetColumn> {
  if (wanted !== undefined) return resolveColumn(columns, wanted);
  const open = columns.find(({ role }) => role === 'open_ended');
  if (open) return ok(open);
  return refuse(
    'invalid_input',
    'This table has no open-ended column to compare the scores with. Give one the role “Open-ended answer”.',
  );
}

/** Puts each row's score beside its words. */
function compare(
  { question, id }: DatasetColumn,
  metric: ScoreMetricName,
  rows: readonly RowWords[],
  { project: { db } }: JobContext,
  { reversed, limit }: Request,
): Result<Omit<SuspiciousRatings, 'textColumn'>> {
  const values = readColumn(db, id);
  const scoreOf = readDictionary(values);
  const tally = tallyRows(scoreOf, values, null);
  if (tally.scores.length === 0)
    return refuse(
      'column_not_numeric',
      `Column "${question}" holds no scores. Choose the column with the numbers.`,
      { column: question },
    );
  const scale = detectScale(metric, tally.scores);
  const bands = bandsOfColumn(metric, values, { scale, ...(reversed ? { reversed } : {}) });
  const rated = rows.map(({ row, words }) => {
    const code = values.codes[row] ?? 0;
    const score = scoreOf[code] ?? Number.NaN;
    const level = Number.isNaN(score) ? 0 : levelOfScore(score, scale, reversed);
    return { row, code, words, band: bands[code] ?? null, level, feeling: words.sentiment };
  });
  const { compared, found, isScaleReversed } = findContradictions(metric, rated);
  return ok({
    column: question,
    metric,
    threshold: clearFeeling,
    compared,
    total: found.length,
    isScaleReversed,
    rows: found.slice(0, limit).map(({ rated: { row, code, words }, kind }) => ({
      row,
      cell: (values.dictionary[code] ?? '').trim(),
      kind,
      words,
      feeling: (words.sentiment ?? 0) > 0 ? 'positive' : 'negative',
    })),
  });
}

async function keptRows(
  context: JobContext,
  { datasetId, where }: Request,
): Promise<Result<ReadonlySet<number> | null>> {
  if (where.length === 0) return ok(null);
  const table = await findTable(context, { datasetId });
  if (!table.ok) return table;
  const rows = chooseRows(table.value, where);
  return rows.ok ? ok(rows.value && new Set(rows.value)) : rows;
}

/** Rows whose score says the opposite of their words. Nothing is changed. */
export async function findSuspicious(
  context: JobContext,
  request: Request,
): Promise<Result<SuspiciousRatings>> {
  const dataset = findDataset(context.project.db, request.datasetId);
  if (!dataset) return notFound('This table');
  const column = resolveColumn(dataset.columns, request.column);
  if (!column.ok) return column;
  const text = chooseText(dataset, request.textColumn);
  if (!text.ok) return text;
  const metric = request.metric ?? metricOfRole(column.value.role) ?? 'rating';
  const scored = await scoreColumn(context, dataset, text.value);
  if (!scored.ok) return scored;
  const rows = await keptRows(context, request);
  if (!rows.ok) return rows;
  const kept = rows.value;
  const words = kept ? scored.value.filter(({ row }) => kept.has(row)) : scored.value;
  const compared = compare(column.value, metric, words, context, request);
  return compared.ok ? ok({ ...compared.value, textColumn: text.value.question }) : compared;
}
