import { createHash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { all, type Database, run } from '../project/database.ts';
import { logFormatVersion } from '../project/file-identity.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { firstCell, type PackedCells, packCells, unpackCells } from './packed-cells.ts';
import type { LoggedCells } from './row-json.ts';
import { damagedEntry, unknownForm } from './unreadable-entry.ts';

/** Rows of one log entry of a bulk command. */
export const bulkChunkRows = 5000;

export type BulkRow = Readonly<{ id: number; cells: LoggedCells }>;

type Cell = string | number | null;

/** Rows as arrays: the id, then the cells in the order of the columns. */
type RowArrays = Readonly<{
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}>;

/**
 * Rows column by column, the ids apart. What a rule says exactly is not said row by row: most cells of a bulk load are all the same
 * or count on.
 */
export type RowColumns = Readonly<{
  columns: readonly string[];
  n: number;
  ids: PackedCells;
  /** In the order of the columns. */
  cells: readonly PackedCells[];
}>;

/** An entry as it is kept. Those of the first four schemas do not say their form. */
type KeptEntry = Readonly<{ form?: number }> & (RowColumns | RowArrays);

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
  logColumns(db, table, sign, {
    columns,
    n: rows.length,
    ids: packCells(rows.map(({ id }) => id)),
    cells: columns.map((column) => packCells(rows.map(({ cells }) => cells[column] ?? null))),
  });
}

/** As `logBulk`, of rows that are arrays already; there is at least one. */
export function logPackedRows(
  db: Database,
  table: SyncedTable,
  sign: 1 | -1,
  { columns, rows }: RowArrays,
): void {
  const [ids = { same: 0 }, ...cells] = ['id', ...columns].map((_, c) =>
    packCells(rows.map((row) => row[c] ?? null)),
  );
  logColumns(db, table, sign, { columns, n: rows.length, ids, cells });
}

/** As `logBulk`, of rows that stand column by column already. */
export function logColumns(
  db: Database,
  table: SyncedTable,
  sign: 1 | -1,
  packed: RowColumns,
): void {
  const entry: KeptEntry = { form: logFormatVersion, ...packed };
  const chunk = zstdCompressSync(JSON.stringify(entry), compression);
  run(
    db,
    `insert into change (command, tbl, op, row_id, n, sign, chunk, checksum)
     values ((select command from ctx), @table, 'bulk', @rowId, @n, @sign, @chunk, @checksum)`,
    {
      table,
      rowId: Number(firstCell(packed.ids)),
      n: packed.n,
      sign,
      chunk,
      checksum: sha256(chunk),
    },
  );
}

/** What a chunk says, its bytes being those that were written. */
function parseEntry(chunk: Uint8Array): KeptEntry {
  try {
    const entry = JSON.parse(zstdDecompressSync(chunk).toString()) as KeptEntry | null;
    if (typeof entry === 'object' && entry) return entry;
  } catch {
    // Neither known compression nor JSON.
  }
  throw unknownForm('it is packed in another way');
}

/** An entry of any known form as columns. Nothing is guessed of others: that would be wrong rows. */
function toColumns(entry: KeptEntry): RowColumns {
  const { form } = entry;
  if ('rows' in entry && (form ?? 1) === 1) return byColumns(entry);
  const isByColumns = 'cells' in entry && (form ?? 2) === 2;
  if (isByColumns && entry.cells.length === entry.columns.length) return entry;
  throw unknownForm(form === undefined ? 'one without a number' : `form ${form}`);
}

/**
 * The rows of a bulk entry. Throws an `UnreadableEntry` where it does not match its checksum (the file is damaged) or is of a form
 * that this program does not know.
 */
export function readBulk(chunk: Uint8Array, checksum: Uint8Array): BulkRow[] {
  if (!sha256(chunk).equals(checksum)) throw damagedEntry();
  const { columns, n, ids, cells } = toColumns(parseEntry(chunk));
  const lists = cells.map((packedCells) => unpackCells(packedCells, n));
  // Cell by cell: a list of pairs for each row would take as long as writing the row.
  return unpackCells(ids, n).map((id, at) => {
    const row: Record<string, Cell> = {};
    for (let c = 0; c < columns.length; c += 1) row[columns[c] ?? ''] = lists[c]?.[at] ?? null;
    return { id: Number(id), cells: row };
  });
}

/** Entries that were written row by row, as all were at first. */
function byColumns({ columns, rows }: RowArrays): RowColumns {
  const each = (c: number): PackedCells => ({ each: rows.map((row) => row[c] ?? null) });
  return { columns, n: rows.length, ids: each(0), cells: columns.map((_, c) => each(c + 1)) };
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
