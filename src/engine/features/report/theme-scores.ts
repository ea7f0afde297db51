import { computeScoreReport } from '../../../core/metrics/compute-score-report.ts';
import type { NamedColumn } from '../../../core/metrics/prepared-measure.ts';
import { compareMany } from '../../../core/metrics/compare-many.ts';
import type { MentionComparison } from '../../../core/metrics/compare-mentioners.ts';
import { subtractTally, tallyScores } from '../../../core/metrics/score-tally.ts';
import type { DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import {
  scoreMetricNames,
  type ScoreMetricName,
  type MetricReport,
} from '../../../shared/domain/metric.ts';
import type { DatasetId, SourceId } from '../../../shared/ids.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { findDataset, listDatasets, readColumn } from '../../project/queries/dataset-queries.ts';
import { findSource } from '../../project/queries/source-queries.ts';
import type { StoredThemeRun, ThemeMember } from '../../project/queries/theme-run-queries.ts';
import { listPresentMembers } from '../../analysis/present-members.ts';
import { readVersion } from '../../project/version-cache.ts';

/** The score of a table, whole and for those who mention each theme against those who answered and do not. */
export type ThemeScores = Readonly<{
  dataset: DatasetSummary;
  column: DatasetColumn;
  overall: MetricReport;
  /** One for each theme of the run, null where nobody of this table mentions it. */
  comparisons: readonly (MentionComparison | null)[];
}>;

type ScoreChoice = Readonly<{ datasetId: DatasetId; position: number }>;

const isMetric = (role: string | null): role is ScoreMetricName =>
  role !== null && (scoreMetricNames as readonly string[]).includes(role);

/** The column asked for, else the first score of a table whose answers are in the run. Undefined where there is none. */
function chooseColumn(
  db: Database,
  datasets: readonly DatasetSummary[],
  choice: ScoreChoice | undefined,
): Readonly<{ dataset: DatasetSummary; column: DatasetColumn }> | undefined {
  const candidates = choice ? [findDataset(db, choice.datasetId)] : datasets;
  for (const dataset of candidates) {
    const column = choice
      ? dataset?.columns.find(({ position }) => position === choice.position)
      : scoreMetricNames
          .map((metric) => dataset?.columns.find(({ role }) => role === metric))
          .find((found) => found !== undefined);
    if (dataset && column) return { dataset, column };
  }
  return undefined;
}

/** Rows of the table behind turns, each once. Turns of other sources have none. */
function rowsOf(db: Database, datasetId: DatasetId, members: readonly ThemeMember[]): Uint32Array {
  const rows = new Set<number>();
  for (const [sourceId, turns] of Map.groupBy(members, (member) => member.sourceId)) {
    const source = findSource(db, sourceId as SourceId);
    if (source?.datasetId !== datasetId) continue;
    const version = readVersion(db, source.versionId);
    for (const { turnIndex } of turns) {
      const row = version.turns[turnIndex]?.row;
      if (row !== null && row !== undefined) rows.add(row);
    }
  }
  return Uint32Array.from(rows).sort();
}

/** Every respondent who answered any of the run's questions. */
function rowsOfSources(
  db: Database,
  datasetId: DatasetId,
  sourceIds: readonly SourceId[],
): Uint32Array {
  const members = sourceIds.flatMap((sourceId) => {
    const source = findSource(db, sourceId);
    if (!source) return [];
    return Array.from({ length: source.turnCount }, (_, turnIndex) => ({ sourceId, turnIndex }));
  });
  return rowsOf(db, datasetId, members);
}

function compareThemes(
  db: Database,
  stored: StoredThemeRun,
  datasetId: DatasetId,
  values: NamedColumn['values'],
  metric: ScoreMetricName,
): (MentionComparison | null)[] {
  const everybody = tallyScores(values, rowsOfSources(db, datasetId, stored.run.sourceIds));
  const mentions = stored.members.map((members) =>
    rowsOf(db, datasetId, listPresentMembers(db, members, stored.run.createdAt)),
  );
  const pairs = mentions.flatMap((rows, theme) => {
    if (rows.length === 0) return [];
    const mention = tallyScores(values, rows);
    return [{ theme, mention, others: subtractTally(everybody, mention) }];
  });
  const compared = compareMany(pairs, metric);
  return mentions.map((_, theme) => {
    const at = pairs.findIndex((pair) => pair.theme === theme);
    return at < 0 ? null : (compared[at] ?? null);
  });
}

/** Null where the study has no score that the themes could be held against, and none was asked for. */
export function scoreThemes(
  db: Database,
  stored: StoredThemeRun,
  choice: ScoreChoice | undefined,
): Result<ThemeScores | null> {
  const inRun = new Set(
    stored.run.sourceIds.map((id) => findSource(db, id)?.datasetId).filter((id) => id !== null),
  );
  const chosen = chooseColumn(
    db,
    listDatasets(db).filter(({ id }) => inRun.has(id)),
    choice,
  );
  if (!chosen) {
    return choice
      ? refuse(
          'column_missing',
          'The score chosen for the report is not in this study any more. Choose another one.',
        )
      : ok(null);
  }
  const { dataset, column } = chosen;
  const metric = isMetric(column.role) ? column.role : 'csat';
  const values = readColumn(db, column.id);
  const overall = computeScoreReport({
    metric,
    column: { name: column.question, values },
    by: null,
    options: {},
  });
  if (!overall.ok) return overall;
  const comparisons = compareThemes(db, stored, dataset.id, values, metric);
  return ok({ dataset, column, overall: overall.value, comparisons });
}
