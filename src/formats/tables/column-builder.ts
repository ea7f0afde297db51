import type { ColumnValues } from '../../shared/domain/column-values.ts';

/** Collects the cells of one column as a dictionary and codes while the file is read. */
export type ColumnBuilder = Readonly<{
  add(cell: string): void;
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

  return {
    add(cell) {
      if (length === codes.length) {
        const grown = new Uint32Array(length * 2);
        grown.set(codes);
        codes = grown;
      }
      codes[length] = cell === '' ? 0 : codeOfCell(cell);
      length += 1;
    },
    finish: () => ({ dictionary, codes: codes.slice(0, length) }),
  };
}
