import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { composed } from '../../core/text/normalise-text.ts';
import { cellTable } from './cell-table.ts';
import { hashOf } from './scan-records.ts';

/** Collects the cells of one column as a dictionary and codes while the file is read. */
export type ColumnBuilder = Readonly<{
  add(cell: string): void;
  /** The same of a stretch of a text, with the hash of its units (see `hashStep`): a cell that was seen is no string again. */
  addFrom(text: string, start: number, end: number, hash: number): void;
  /** The last cell, as it is kept. */
  last(): string;
  finish(): ColumnValues;
}>;

/** An apostrophe that an export put before a cell so that no spreadsheet takes it for a formula. */
const neutralised = /^'[=+\-@\t\r\n\0]/u;

/** A cell as it is kept: composed (NFC), its line ends LF already, without the apostrophe that neutralised a formula. */
export function cleanCell(cell: string): string {
  return composed(cell.startsWith("'") && neutralised.test(cell) ? cell.slice(1) : cell);
}

export function columnBuilder(): ColumnBuilder {
  const dictionary: string[] = [''];
  /** Codes by the cell as it stood and as it is kept: composing is done once for each different cell. */
  const seen = cellTable();
  /** Of cells of one ASCII character, by character, 0 where unseen: most cells of a survey, found without hashing. */
  const codeOfCharacter = new Uint32Array(128);
  let codes = new Uint32Array(1024);
  let length = 0;

  function codeOfNew(cell: string, hash: number): number {
    const kept = cleanCell(cell);
    const code = kept === cell ? dictionary.push(cell) - 1 : codeOfWhole(kept);
    seen.add(cell, hash, code);
    return code;
  }

  function codeOfCell(text: string, start: number, end: number, hash: number): number {
    const character = end - start === 1 ? text.charCodeAt(start) : 128;
    const known =
      character < 128 ? (codeOfCharacter[character] ?? 0) : seen.find(text, start, end, hash);
    if (known > 0) return known;
    const code = codeOfNew(text.slice(start, end), hash);
    if (character < 128) codeOfCharacter[character] = code;
    return code;
  }

  const codeOfWhole = (cell: string): number =>
    cell === '' ? 0 : codeOfCell(cell, 0, cell.length, hashOf(cell));

  function push(code: number): void {
    if (length === codes.length) {
      const grown = new Uint32Array(length * 2);
      grown.set(codes);
      codes = grown;
    }
    codes[length] = code;
    length += 1;
  }

  return {
    add: (cell) => push(codeOfWhole(cell)),
    addFrom: (text, start, end, hash) =>
      push(start === end ? 0 : codeOfCell(text, start, end, hash)),
    last: () => dictionary[codes[length - 1] ?? 0] ?? '',
    finish: () => ({ dictionary, codes: codes.slice(0, length) }),
  };
}
