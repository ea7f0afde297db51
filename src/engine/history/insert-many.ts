import { type Database, type Parameters, statement } from '../project/database.ts';

export type Cell = Parameters[string];

/**
 * Rows of one INSERT, as many as fit. SQLite keeps what each page was before a statement, so that fewer statements copy fewer
 * pages; more rows than these gain little and make the statement itself long.
 */
const rowsPerStatement = [500, 50];
/** SQLite's bound for the cells of one statement. */
const mostCells = 32_766;

function insertSql(table: string, columns: readonly string[], rows: number): string {
  const row = `(${columns.map(() => '?').join(', ')})`;
  return `insert into ${table} (${columns.join(', ')}) values ${Array.from({ length: rows }, () => row).join(', ')}`;
}

/** How many of the rows left go into the next statement. */
function nextBatch(left: number, columns: number): number {
  return rowsPerStatement.find((rows) => rows <= left && rows * columns <= mostCells) ?? left;
}

/**
 * Inserts many rows of the same columns, many with each statement. `told` hears the id of the last row of each statement and
 * how many it wrote; where SQLite gives the ids, they have no gap. Throws where rows got lost.
 */
export function insertMany(
  db: Database,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  told?: (lastId: number, count: number) => void,
): void {
  const width = columns.length;
  const prepared = new Map<number, ReturnType<typeof statement>>();
  for (let at = 0; at < rows.length;) {
    const count = nextBatch(rows.length - at, width);
    const insert = prepared.get(count) ?? statement(db, insertSql(table, columns, count));
    prepared.set(count, insert);
    const cells = new Array<Cell>(count * width);
    for (let i = 0; i < count; i += 1) {
      for (let c = 0; c < width; c += 1) cells[i * width + c] = rows[at + i]?.[c] ?? null;
    }
    const outcome = insert.run(cells);
    if (outcome.changes !== count) throw new Error(`${table}: rows got lost in a bulk load`);
    told?.(Number(outcome.lastInsertRowid), count);
    at += count;
  }
}
