import type { KeptMeasure } from '../../../shared/domain/kept-measure.ts';
import type { CustomMeasure } from '../../../shared/domain/metric.ts';
import type { DatasetId, KeptMeasureId } from '../../../shared/ids.ts';
import { all, type Database, first, insertRow, run } from '../database.ts';
import { newUid } from '../uid.ts';

type Row = Readonly<{
  id: KeptMeasureId;
  name: string;
  definition: string;
  datasetId: DatasetId | null;
}>;

const columns = 'id, name, definition, dataset_id as datasetId';

const toMeasure = ({ definition, ...row }: Row): KeptMeasure => ({
  ...row,
  definition: { ...(JSON.parse(definition) as CustomMeasure), name: row.name },
});

/** Measures of one table and those for all, or every one, by name as people sort. */
export function listKeptMeasures(db: Database, datasetId: DatasetId | null): KeptMeasure[] {
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  return all<Row>(
    db,
    `select ${columns} from kept_measure
     where @datasetId is null or dataset_id is null or dataset_id = @datasetId`,
    { datasetId },
  )
    .map(toMeasure)
    .sort((one, other) => compare(one.name, other.name) || one.id - other.id);
}

export function findKeptMeasure(db: Database, id: KeptMeasureId): KeptMeasure | undefined {
  const row = first<Row>(db, `select ${columns} from kept_measure where id = @id`, { id });
  return row && toMeasure(row);
}

/** The measure of this name for the same table, whatever the letter case. */
export function findSameMeasure(
  db: Database,
  name: string,
  datasetId: DatasetId | null,
): KeptMeasureId | undefined {
  return listKeptMeasures(db, null).find(
    (known) => known.datasetId === datasetId && known.name.toLowerCase() === name.toLowerCase(),
  )?.id;
}

export function insertKeptMeasure(
  db: Database,
  definition: CustomMeasure,
  datasetId: DatasetId | null,
): KeptMeasureId {
  return insertRow(db, 'kept_measure', {
    uid: newUid(),
    name: definition.name,
    definition: JSON.stringify(definition),
    dataset_id: datasetId,
  }) as KeptMeasureId;
}

export function updateKeptMeasure(
  db: Database,
  id: KeptMeasureId,
  definition: CustomMeasure,
): void {
  run(db, 'update kept_measure set name = @name, definition = @definition where id = @id', {
    id,
    name: definition.name,
    definition: JSON.stringify(definition),
  });
}

export function deleteKeptMeasure(db: Database, id: KeptMeasureId): void {
  run(db, 'delete from kept_measure where id = @id', { id });
}
