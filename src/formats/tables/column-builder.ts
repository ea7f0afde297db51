import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { cellTable } from './cell-table.ts';

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
  const bare = neutralised.test(cell) ? cell.slice(1) : cell;
  return bare.normalize('NFC');
}

export function columnBuilder(): ColumnBuilder {
  const dictionary: string[] = [''];
  /** By the cell as it stood and as it is kept: composing is done once for each different cell. */
  const codeOf = new Map<string, number>([['', 0]]);
  /** Of cells of one ASCII character, by character, 0 where unseen: most cells of a survey, found without hashing. */
  const codeOfCharacter = new Uint32Array(128);
  const seen = cellTable();
  let codes = new Uint32Array(1024);
  let length = 0;

  function codeOfNew(cell: string): number {
    const kept = cleanCell(cell);
    const known = kept === cell ? undefined : codeOf.get(kept);
    const code = known ?? dictionary.push(kept) - 1;
    codeOf.set(kept, code);
    if (kept !== cell) codeOf.set(cell, code);
    return code;
  }

  function codeOfCell(cell: string): number {
    const character = cell.length === 1 ? cell.charCodeAt(0) : 128;
    if (character >= 128) return codeOf.get(cell) ?? codeOfNew(cell);
    const known = codeOfCharacter[character] ?? 0;
    if (known > 0) return known;
    return (codeOfCharacter[character] = codeOf.get(cell) ?? codeOfNew(cell));
  }

  function codeFrom(text: string, start: number, end: number, hash: number): number {
    const character = end - start === 1 ? text.charCodeAt(start) : 128;
    if (character < 128) return codeOfCharacter[character] || codeOfCell(text.charAt(start));
    const known = seen.find(text, start, end, hash);
    if (known > 0) return known;
    const cell = text.slice(start, end);
    const code = codeOfCell(cell);
    seen.add(cell, hash, code);
    return code;
  }

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
    add: (cell) => push(cell === '' ? 0 : codeOfCell(cell)),
    addFrom: (text, start, end, hash) => push(start === end ? 0 : codeFrom(text, start, end, hash)),
    last: () => dictionary[codes[length - 1] ?? 0] ?? '',
    finish: () => ({ dictionary, codes: codes.slice(0, length) }),
  };
}
