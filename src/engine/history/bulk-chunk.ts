import { createHash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { all, type Database, run } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import type { LoggedCells } from './row-json.ts';

/** Rows of one log entry of a bulk command. */
export const bulkChunkRows = 5000;

export type BulkRow = Readonly<{ id: number; cells: LoggedCells }>;

/** Rows as arrays: the id, then the cells in the order of the columns. */
type Packed = Readonly<{
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}>;

/** The quickest level: random names and numbers get no smaller by any other. */
const compression = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Writes one compressed entry for rows that came (`sign` 1) or went (-1). Rows share their columns. */
export function logBulk(
  db: Database,
  table: SyncedTable,
  sign: 1 | -1,
  rows: readonly BulkRow[],
): void {
  const [firstRow] = rows;
  if (!firstRow) return;
  const columns = Object.keys(firstRow.cells);
  logPackedRows(db, table, sign, {
    columns,
    rows: rows.map(({ id, cells }) => [id, ...columns.map((column) => cells[column] ?? null)]),
  });
}

/** As `logBulk`, of rows that are arrays already; there is at least one. */
export function logPackedRows(
  db: Database,
  table: SyncedTable,
  sign: 1 | -1,
  packed: Packed,
): void {
  const chunk = zstdCompressSync(JSON.stringify(packed), compression);
  run(
    db,
    `insert into change (command, tbl, op, row_id, n, sign, chunk, checksum)
     values ((select command from ctx), @table, 'bulk', @rowId, @n, @sign, @chunk, @checksum)`,
    {
      table,
      rowId: Number(packed.rows[0]?.[0] ?? 0),
      n: packed.rows.length,
      sign,
      chunk,
      checksum: sha256(chunk),
    },
  );
}

/** The rows of a bulk entry. Throws where the entry does not match its checksum: the file is damaged. */
export function readBulk(chunk: Uint8Array, checksum: Uint8Array): BulkRow[] {
  if (!sha256(chunk).equals(checksum)) throw new Error('an entry of the change log is damaged');
  const packed = JSON.parse(zstdDecompressSync(chunk).toString()) as Packed;
  const { columns } = packed;
  // Cell by cell: a list of pairs for each row would take as long as writing the row.
  return packed.rows.map((row) => {
    const cells: Record<string, LoggedCells[string]> = {};
    for (let c = 0; c < columns.length; c += 1) cells[columns[c] ?? ''] = row[c + 1] ?? null;
    return { id: Number(row[0]), cells };
  });
}

/** Numbers of damaged bulk entries, for the full check. */
export function findDamagedChunks(db: Database): number[] {
  return all<{ id: number; chunk: Buffer; checksum: Buffer }>(
    db,
    "select id, chunk, checksum from change where op = 'bulk'",
  )
    .filter(({ chunk, checksum }) => !sha256(chunk).equals(checksum))
    .map(({ id }) => id);
}
