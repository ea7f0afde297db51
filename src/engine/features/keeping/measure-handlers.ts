import type { CustomMeasure } from '../../../shared/domain/metric.ts';
import type { DatasetId } from '../../../shared/ids.ts';
import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { findDataset } from '../../project/queries/dataset-queries.ts';
import {
  deleteKeptMeasure,
  findKeptMeasure,
  findSameMeasure,
  insertKeptMeasure,
  listKeptMeasures,
  updateKeptMeasure,
} from '../../project/queries/kept-measure-queries.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';

type Names = Extract<keyof OperationTable, `measures.${string}`>;

const gone = notFound('This measure');

/** Null where a measure has all that it is made of. */
function refuseIncomplete({ name, aggregate, column, over, where }: CustomMeasure) {
  const needsColumn = aggregate !== 'count' && aggregate !== 'share';
  if (needsColumn && column === undefined)
    return refuse(
      'invalid_input',
      `“${name}” was not kept: a ${aggregate} needs the column it is made of. Choose one.`,
    );
  if (aggregate === 'ratio' && over === undefined)
    return refuse(
      'invalid_input',
      `“${name}” was not kept: a ratio needs the column that it is divided by. Choose one.`,
    );
  if (aggregate === 'share' && (where ?? []).length === 0)
    return refuse(
      'invalid_input',
      `“${name}” was not kept: a share needs a condition that rows meet or not. Add one.`,
    );
  return null;
}

function refuseSameName(
  db: Database,
  name: string,
  datasetId: DatasetId | null,
  own: number | null,
): Result<never> | null {
  const known = findSameMeasure(db, name, datasetId);
  return known === undefined || known === own
    ? null
    : refuse(
        'conflict',
        `There is a measure “${name}” already. Give this one another name. Nothing was changed.`,
      );
}

export const measureHandlers: Handlers<Names> = {
  'measures.list': reads(({ project }, { datasetId }) =>
    ok(listKeptMeasures(project.db, datasetId ?? null)),
  ),
  'measures.keep': writes(({ db, describe }, { definition, datasetId }) => {
    if (datasetId !== null && !findDataset(db, datasetId)) return notFound('This table');
    const refused =
      refuseIncomplete(definition) ?? refuseSameName(db, definition.name, datasetId, null);
    if (refused) return refused;
    describe('measure.keep', { name: definition.name });
    return ok(insertKeptMeasure(db, definition, datasetId));
  }),
  'measures.change': writes(({ db, describe }, { measureId, definition }) => {
    const known = findKeptMeasure(db, measureId);
    if (!known) return gone;
    const refused =
      refuseIncomplete(definition) ??
      refuseSameName(db, definition.name, known.datasetId, measureId);
    if (refused) return refused;
    describe('measure.change', { name: known.name });
    updateKeptMeasure(db, measureId, definition);
    return ok(null);
  }),
  'measures.delete': writes(({ db, describe }, { measureId }) => {
    const known = findKeptMeasure(db, measureId);
    if (!known) return gone;
    describe('measure.delete', { name: known.name });
    deleteKeptMeasure(db, measureId);
    return ok(null);
  }),
};
