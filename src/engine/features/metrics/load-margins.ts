import type { Margin } from '../../../shared/domain/weighting.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Services } from '../../session/handler.ts';
import { findTable, loadColumn, type Table } from '../../tables/table-columns.ts';

const parts = ['column', 'value', 'share'] as const;
type Part = (typeof parts)[number];

/** Row of a file as a person counts them: the names stand in the first. */
const rowNumber = (row: number): number => row + 2;

function refuseCell(row: number, part: Part, why: string): Result<never> {
  const message = `Row ${rowNumber(row)}, column "${part}": ${why}`;
  return refuse('invalid_input', message, { row: rowNumber(row), column: part });
}

/** `0.45`, `45`, `45 %` and `45,5`; null for anything else. */
function shareOf(cell: string): number | null {
  const match = /^(\d+(?:[.,]\d+)?|[.,]\d+)\s*%?$/u.exec(cell);
  return match?.[1] === undefined ? null : Number(match[1].replace(',', '.'));
}

/** The cells of the three columns, row by row. */
function readCells(table: Table): Result<(part: Part, row: number) => string> {
  const cells = new Map<Part, readonly string[]>();
  for (const part of parts) {
    const column = loadColumn(table, part);
    if (!column.ok) {
      const names = table.columns.map(({ name }) => `"${name}"`).join(', ');
      const message = `A file of known shares has the columns "column", "value" and "share"; "${part}" is missing. It has ${names}.`;
      return refuse('column_missing', message, { column: part });
    }
    const { dictionary, codes } = column.value.values;
    cells.set(
      part,
      Array.from(codes, (code) => (dictionary[code] ?? '').trim()),
    );
  }
  return ok((part, row) => cells.get(part)?.[row] ?? '');
}

/** Known shares by column, in the order of the file. Refuses, by row and column, a cell that is empty, no share or a repetition. */
function readMargins(table: Table): Result<readonly Margin[]> {
  const read = readCells(table);
  if (!read.ok) return read;
  const cell = read.value;
  const margins = new Map<string, Map<string, number>>();
  for (let row = 0; row < table.rows; row += 1) {
    const [column, value] = [cell('column', row), cell('value', row)];
    if (column === '') return refuseCell(row, 'column', 'it is empty. Name a column of the table.');
    if (value === '') return refuseCell(row, 'value', 'it is empty. Name a value of the column.');
    const share = shareOf(cell('share', row));
    if (share === null) {
      const why = `"${cell('share', row)}" is no share. Write it as 0.45 or 45.`;
      return refuseCell(row, 'share', why);
    }
    const shares = margins.get(column) ?? new Map<string, number>();
    if (shares.has(value)) {
      return refuseCell(row, 'value', `"${value}" of "${column}" stands there a second time.`);
    }
    margins.set(column, shares.set(value, share));
  }
  if (margins.size === 0) return refuse('too_little_data', 'The file holds no known shares.');
  return ok(
    [...margins].map(([column, shares]) => ({ column, shares: Object.fromEntries(shares) })),
  );
}

/** The known shares that a staged file holds; see `readMargins`. */
export async function loadMargins(
  services: Services,
  { file }: Input<'metrics.readMargins'>,
): Promise<Result<readonly Margin[]>> {
  const table = await findTable(services, { file });
  return table.ok ? readMargins(table.value) : table;
}
