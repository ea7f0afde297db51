import { isSameTable, matchColumns } from '../../../core/survey-updates/match-columns.ts';
import type { ReadDocument } from '../../../formats/read-document.ts';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { Database } from '../../project/database.ts';
import { listDatasets } from '../../project/queries/dataset-queries.ts';
import {
  columnsOfDocument,
  type IdentifierChoice,
  type PlannedTable,
  planTable,
} from './plan-update.ts';

/** Tables of which the rows are compared; more of one survey in a study are rare. */
const mostCompared = 5;

/** Tables of the study that have the columns of a file, the likeliest first. */
function listCandidates(db: Database, document: ReadDocument): readonly DatasetSummary[] {
  const read = columnsOfDocument(document);
  if (!read.ok) return [];
  const infos = read.value.map(({ info }) => info);
  return listDatasets(db)
    .map((dataset) => ({ dataset, match: matchColumns(dataset.columns, infos) }))
    .filter(({ match }) => isSameTable(match))
    .sort(
      (one, other) =>
        other.match.pairs.length - one.match.pairs.length || other.dataset.id - one.dataset.id,
    )
    .slice(0, mostCompared)
    .map(({ dataset }) => dataset);
}

/** The table of which a file is a newer export: of those with its columns the one with most of its rows. Null where there is none. */
export function findUpdatedTable(
  db: Database,
  document: ReadDocument,
  choice: IdentifierChoice,
): PlannedTable | null {
  let best: PlannedTable | null = null;
  for (const dataset of listCandidates(db, document)) {
    const planned = planTable(db, dataset, document, choice);
    if (planned.ok && (!best || planned.value.rows.matched > best.rows.matched)) {
      best = planned.value;
    }
  }
  return best;
}
