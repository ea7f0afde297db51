import type { DatasetId } from '../../../shared/ids.ts';
import { bulkChunkRows, logColumns } from '../../history/bulk-chunk.ts';
import { bulkInsert, withoutRowCapture } from '../../history/bulk-insert.ts';
import { withoutInsertTrigger } from '../../history/capture-triggers.ts';
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

/** Rows of one statement, a whole number of log entries: SQLite keeps what each page was before a statement. */
const rowsTogether = 10 * bulkChunkRows;

/** As many as one statement writes. */
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
  const { changes, lastInsertRowid } = withoutRowCapture(db, () =>
    statement(db, insertSql).run({ uids, names: json, datasetId, firstRow }),
  );
  if (changes !== names.length) throw new Error('study_case: rows got lost in a bulk load');
  const firstId = Number(lastInsertRowid) - changes + 1;
  for (let at = 0; at < changes; at += bulkChunkRows) {
    const each = names.slice(at, at + bulkChunkRows);
    logColumns(db, 'study_case', 1, {
      columns,
      n: each.length,
      ids: { from: firstId + at },
      cells: [
        { fromHex: uids.toString('hex', at * uidBytes, (at + 1) * uidBytes).toUpperCase() },
        { each },
        { same: 'respondent' },
        { same: datasetId },
        { from: firstRow + at },
      ],
    });
  }
}

/** Names by row, made when their turn comes: an array of them is one, too. */
export type RespondentNames = Readonly<{
  length: number;
  slice: (from: number, to: number) => readonly string[];
}>;

/** A case for each of some rows of a dataset, from `firstRow` on, in row order: of all by default. */
export function insertRespondents(
  db: Database,
  datasetId: DatasetId,
  names: RespondentNames,
  firstRow = 0,
): void {
  const insertAll = (): void => {
    for (let at = 0; at < names.length; at += rowsTogether) {
      const some = names.slice(at, at + rowsTogether).map((name) => name.toWellFormed());
      insertSome(db, datasetId, firstRow + at, some);
    }
  };
  if (names.length > rowsTogether) withoutInsertTrigger(db, 'study_case', insertAll);
  else insertAll();
}
