import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { composed } from '../../core/text/normalise-text.ts';
import { byteText, type ByteText, enlarged } from './byte-text.ts';
import type { CellRun } from './cell-block.ts';
import { addCell, cellTable, findCell, textsOfCells } from './cell-table.ts';
import { looseText, writeLoosely } from './loose-utf8.ts';
import { unpackColumn } from './packed-column.ts';

/** Collects the cells of one column as a dictionary and codes while the file is read. */
export type ColumnBuilder = Readonly<{
  add(cell: string): void;
  /** The same of bytes in UTF-8, composed first: a cell is no string before the column is whole. */
  addCells(cells: CellRun): void;
  finish(): ColumnValues;
}>;

/** An apostrophe that an export put before a cell so that no spreadsheet takes it for a formula. */
const neutralised = /^'[=+\-@\t\r\n\0]/u;
const apostrophe = 0x27;
/** With which the first combining mark begins in UTF-8, and none of the letters before it. */
const firstCombining = 0xcc;

/** A cell as it is kept: composed (NFC), its line ends LF already, without the apostrophe that neutralised a formula. */
export function cleanCell(cell: string): string {
  return composed(cell.startsWith("'") && neutralised.test(cell) ? cell.slice(1) : cell);
}

/** Whether cleaning may change a cell: most begin with no apostrophe and have Latin letters, quotation marks and dashes only. */
function mayBeUnclean(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] === apostrophe) return true;
  for (let at = start; at < end; at += 1) {
    if ((bytes[at] ?? 0) >= firstCombining && !isPunctuation(bytes, at)) return true;
  }
  return false;
}

/** Whether a character of U+2002 to U+203F begins there, which are in NFC by themselves. */
const isPunctuation = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xe2 && bytes[at + 1] === 0x80 && (bytes[at + 2] ?? 0) >= 0x82;

/** Where the bytes of a string lie while it is looked up. */
let scratch = byteText(new Uint8Array(1024));

function writeScratch(cell: string): number {
  if (cell.length * 3 > scratch.bytes.length) scratch = byteText(new Uint8Array(cell.length * 6));
  return writeLoosely(cell, scratch.bytes);
}

type Clean = (cell: string) => string;

/** @param expectedRows so many codes find room at once; more or fewer may come. */
export function columnBuilder(expectedRows = 1024): ColumnBuilder {
  const seen = cellTable();
  /** Of cells of one ASCII character, by character, 0 where unseen: most cells of a survey, found without hashing. */
  const codeOfCharacter = new Uint32Array(128);
  let codes = new Uint32Array(Math.max(16, expectedRows));
  /** By code, in how many rows it stands. */
  let counts = new Uint32Array(16);
  let length = 0;

  function codeOfNew(text: ByteText, start: number, end: number, clean: Clean): number {
    const { bytes } = text;
    const cell = mayBeUnclean(bytes, start, end) ? looseText(bytes, start, end) : null;
    const kept = cell === null ? null : clean(cell);
    if (kept === cell) return addCell(seen, text, start, end);
    // Another cell is looked up in between, maybe where the bytes of this one lie.
    const raw = byteText(bytes.slice(start, end));
    const code = codeOfText(kept ?? '');
    findCell(seen, raw, 0, end - start);
    return addCell(seen, raw, 0, end - start, code);
  }

  function codeOfCell(text: ByteText, start: number, end: number, clean: Clean): number {
    if (start === end) return 0;
    const character = end - start === 1 ? (text.bytes[start] ?? 0) : 128;
    const known = character < 128 ? (codeOfCharacter[character] ?? 0) : 0;
    if (known > 0) return known;
    const code = findCell(seen, text, start, end) || codeOfNew(text, start, end, clean);
    if (character < 128) codeOfCharacter[character] = code;
    return code;
  }

  function codeOfText(cell: string): number {
    const end = writeScratch(cell);
    return codeOfCell(scratch, 0, end, cleanCell);
  }

  function count(code: number): void {
    if (code >= counts.length) counts = enlarged(counts);
    counts[code] = (counts[code] ?? 0) + 1;
  }

  return {
    add(cell) {
      if (length === codes.length) codes = enlarged(codes);
      const code = codeOfText(cell);
      codes[length] = code;
      length += 1;
      count(code);
    },
    addCells({ text, written, starts, ends }) {
      const rows = starts.length;
      if (length + rows > codes.length) codes = enlarged(codes, length + rows);
      const places = codes;
      for (let row = 0; row < rows; row += 1) {
        const start = starts[row] ?? 0;
        const end = ends[row] ?? 0;
        const code =
          start < 0
            ? codeOfCell(written, -1 - start, -1 - end, composedClean)
            : codeOfCell(text, start, end, composedClean);
        places[length + row] = code;
        count(code);
      }
      length += rows;
    },
    finish() {
      const texts = textsOfCells(seen);
      return unpackColumn({
        texts,
        codes: length === codes.length ? codes : codes.slice(0, length),
        counts: counts.slice(0, texts.ends.length),
      });
    },
  };
}

const composedClean = (cell: string): string => cleanCell(composed(cell));
