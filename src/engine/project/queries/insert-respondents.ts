import type { DatasetId } from '../../../shared/ids.ts';
import { bulkChunkRows, logColumns } from '../../history/bulk-chunk.ts';
import { bulkInsert, withoutRowCapture } from '../../history/bulk-insert.ts';
import { type Database, statement } from '../database.ts';
import { newUid, newUids, uidBytes } from '../uid.ts';

const columns = ['uid', 'name', 'kind', 'dataset_id', 'dataset_row'];

/**
 * Thousands of rows from two parameters, uids one behind the other and names as JSON: binding every cell by itself takes
 * three times as long as all that SQLite does.
 */
const insertSql = `insert into study_case (${columns.join(', ')})
  select substr(@uids, 1 + ${uidBytes} * key, ${uidBytes}), value, 'respondent', @datasetId, @firstRow + key
  from json_each(@names)`;

/** What SQLite's JSON would end a name at. */
const nul = '\\u0000';

/** As many as one log entry holds. */
function insertSome(
  db: Database,
  datasetId: DatasetId,
  firstRow: number,
  names: readonly string[],
): void {
  const json = JSON.stringify(names);
  if (json.includes(nul)) {
    const rows = names.map((name, at) => [newUid(), name, 'respondent', datasetId, firstRow + at]);
    bulkInsert(db, 'study_case', columns, rows);
    return;
  }
  const uids = newUids(names.length);
  withoutRowCapture(db, () => {
    const given = { uids, names: json, datasetId, firstRow };
    const { changes, lastInsertRowid } = statement(db, insertSql).run(given);
    if (changes !== names.length) throw new Error('study_case: rows got lost in a bulk load');
    logColumns(db, 'study_case', 1, {
      columns,
      n: changes,
      ids: { from: Number(lastInsertRowid) - changes + 1 },
      cells: [
        { fromHex: uids.toString('hex', 0, uidBytes).toUpperCase() },
        { each: names },
        { same: 'respondent' },
        { same: datasetId },
        { from: firstRow },
      ],
    });
  });
}

/** A case for each of some rows of a dataset, from `firstRow` on, in row order: of all by default. */
export function insertRespondents(
  db: Database,
  datasetId: DatasetId,
  names: readonly string[],
  firstRow = 0,
): void {
  for (let at = 0; at < names.length; at += bulkChunkRows) {
    const some = names.slice(at, at + bulkChunkRows).map((name) => name.toWellFormed());
    insertSome(db, datasetId, firstRow + at, some);
  }
}
