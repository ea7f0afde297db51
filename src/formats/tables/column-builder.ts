import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { composed } from '../../core/text/normalise-text.ts';
import { cellTable, hashOfUnits } from './cell-table.ts';
import { textOfUnits } from './scan-records.ts';

/** Collects the cells of one column as a dictionary and codes while the file is read. */
export type ColumnBuilder = Readonly<{
  add(cell: string): void;
  /** The same of UTF-16 units: a cell is no string before the column is whole. */
  addUnits(units: Uint16Array, start: number, end: number): void;
  /** The last cell, as it is kept. */
  last(): string;
  finish(): ColumnValues;
}>;

/** An apostrophe that an export put before a cell so that no spreadsheet takes it for a formula. */
const neutralised = /^'[=+\-@\t\r\n\0]/u;
const apostrophe = 0x27;

/** A cell as it is kept: composed (NFC), its line ends LF already, without the apostrophe that neutralised a formula. */
export function cleanCell(cell: string): string {
  return composed(cell.startsWith("'") && neutralised.test(cell) ? cell.slice(1) : cell);
}

/** Whether cleaning may change a cell: most begin with no apostrophe and have Latin letters only. */
function mayBeUnclean(units: Uint16Array, start: number, end: number): boolean {
  if (units[start] === apostrophe) return true;
  for (let at = start; at < end; at += 1) if ((units[at] ?? 0) >= 0x300) return true;
  return false;
}

/** Where the units of a string lie while it is looked up. */
let scratch = new Uint16Array(1024);

function unitsOf(cell: string): Uint16Array {
  if (cell.length > scratch.length) scratch = new Uint16Array(cell.length * 2);
  for (let at = 0; at < cell.length; at += 1) scratch[at] = cell.charCodeAt(at);
  return scratch;
}

/** @param expectedRows so many codes find room at once; more or fewer may come. */
export function columnBuilder(expectedRows = 1024): ColumnBuilder {
  const seen = cellTable();
  /** By the number of a cell as it stood: its code as it is kept. Cleaning is done once for each different cell. */
  const codeOf: number[] = [0];
  /** By code, the number of the cell as it is kept. */
  const numbers: number[] = [];
  /** Of cells of one ASCII character, by character, 0 where unseen: most cells of a survey, found without hashing. */
  const codeOfCharacter = new Uint32Array(128);
  let codes = new Uint32Array(Math.max(16, expectedRows));
  let length = 0;

  function codeOfNew(units: Uint16Array, start: number, end: number, hash: number): number {
    const cell = mayBeUnclean(units, start, end) ? textOfUnits(units, start, end) : null;
    const kept = cell === null ? cell : cleanCell(cell);
    const number = seen.add(units, start, end, hash);
    const code = kept === cell ? numbers.push(number) : codeOfWhole(kept ?? '');
    codeOf[number] = code;
    return code;
  }

  function codeOfCell(units: Uint16Array, start: number, end: number): number {
    const character = end - start === 1 ? (units[start] ?? 0) : 128;
    const known = character < 128 ? (codeOfCharacter[character] ?? 0) : 0;
    if (known > 0) return known;
    const hash = hashOfUnits(units, start, end);
    const number = seen.find(units, start, end, hash);
    if (number > 0) return codeOf[number] ?? 0;
    const code = codeOfNew(units, start, end, hash);
    if (character < 128) codeOfCharacter[character] = code;
    return code;
  }

  const codeOfWhole = (cell: string): number =>
    cell === '' ? 0 : codeOfCell(unitsOf(cell), 0, cell.length);

  function push(code: number): void {
    if (length === codes.length) {
      const grown = new Uint32Array(length * 2);
      grown.set(codes);
      codes = grown;
    }
    codes[length] = code;
    length += 1;
  }

  const lastNumber = (): number => numbers[(codes[length - 1] ?? 0) - 1] ?? 0;
  return {
    add: (cell) => push(codeOfWhole(cell)),
    addUnits: (units, start, end) => push(start === end ? 0 : codeOfCell(units, start, end)),
    last: () => (lastNumber() === 0 ? '' : (seen.texts([lastNumber()])[0] ?? '')),
    finish: () => ({
      dictionary: ['', ...seen.texts(numbers)],
      codes: length === codes.length ? codes : codes.slice(0, length),
    }),
  };
}
