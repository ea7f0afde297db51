import { refuse, type Result } from '../../../shared/result.ts';
import { parseNumber } from '../../cases/parse-number.ts';
import type { NamedColumn } from '../prepared-measure.ts';
import { acceptCells, type ReadCells } from './read-cells.ts';

const currency = /^([-+\u2212]?)\s*(?:\p{Sc}|[A-Z]{3}\s)\s*|\s*(?:\p{Sc}|\s[A-Z]{3})$/gu;
const bare = (cell: string): string => cell.trim().replace(currency, '$1').trim();

/** What tells a comma that parts thousands from one that parts the fraction, among all cells of a column. */
const commaGroups = /^[-+\u2212]?\d{1,3}(?:,\d{3})+\.\d+$|^[-+\u2212]?\d{1,3}(?:,\d{3}){2,}$/u;
const pointFraction = /^[-+\u2212]?\d+\.(?:\d{1,2}|\d{4,})$/u;
const commaFraction = /,(?:\d{1,2}|\d{4,})$/u;
const eitherWay = /^[-+\u2212]?[1-9]\d{0,2},\d{3}$/u;
const groupedByPoint = /^[-+\u2212]?[1-9]\d{0,2}\.\d{3}$/u;

type Mark = '.' | ',' | null;

/** The decimal mark that the cells of a column agree on; null where none of them says. */
function markOf(cells: readonly string[]): Mark {
  if (cells.some((cell) => commaFraction.test(cell))) return ',';
  return cells.some((cell) => commaGroups.test(cell) || pointFraction.test(cell)) ? '.' : null;
}

/** `1,234` and `1.234` as the column writes them: without the mark where it parts thousands, with a point where a fraction. */
function withoutDoubt(cell: string, mark: Mark): string {
  if (eitherWay.test(cell)) return cell.replace(',', mark === ',' ? '.' : '');
  return mark === ',' && groupedByPoint.test(cell) ? cell.replace('.', '') : cell;
}

function numberOf(cell: string, mark: Mark): number {
  if (cell === '') return Number.NaN;
  const parsed = parseNumber(withoutDoubt(cell, mark));
  const value = parsed.fits ? Number(parsed.value) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

/**
 * The numbers of a column, currency signs set aside. A cell such as `1,234` is read as the other cells of the column say;
 * where none says, the column is refused, for guessing would change the figure a thousandfold.
 */
export function readNumbers(column: NamedColumn): Result<ReadCells> {
  const cells = column.values.dictionary.map(bare);
  const mark = markOf(cells);
  const doubtful = mark === null ? cells.find((cell) => eitherWay.test(cell)) : undefined;
  if (doubtful !== undefined) {
    const message = `Column "${column.name}" holds "${doubtful}", whose comma may part thousands or the fraction. Write such numbers without it, then import the file again.`;
    return refuse('column_not_numeric', message, { column: column.name });
  }
  const entryValues = Float64Array.from(cells, (cell) => numberOf(cell, mark));
  return acceptCells(column, entryValues, 'a number');
}
