import { byteText, type ByteText } from './byte-text.ts';
import { addCell, cellTable, findCell } from './cell-table.ts';
import {
  eachOption,
  isBlankByte,
  type Joint,
  joints,
  optionsOf,
  readWording,
  type Wording,
  wordingOf,
} from './cell-wording.ts';
import { type CountedCells, someCode } from './counted-cells.ts';
import { looseBytes } from './loose-utf8.ts';

/** Rows whose cell holds several options by a joint, and options by it in all rows. */
type Joined = { rows: number; options: number };

/** Words in all rows, and by joint what is joined. */
export type ColumnWording = Readonly<{ words: number; joined: readonly Joined[] }>;

/** Of more different cells only every eighth is looked at that stands in one row: what is told of them are a mean and a share. */
const manyCells = 1 << 16;

export function lookAtWords(cells: CountedCells): ColumnWording {
  const step = cells.distinct > manyCells ? 8 : 1;
  const { bytes, ends } = cells.packed;
  const found: Wording = { words: 0, options: [0, 0] };
  const joined = joints.map((): Joined => ({ rows: 0, options: 0 }));
  let words = 0;
  someCode(cells, (code) => {
    const rows = cells.counts[code] ?? 0;
    if (rows === 1 && code % step > 0) return false;
    const isAscii = readWording(bytes, ends[code - 1] ?? 0, ends[code] ?? 0, found);
    const wording = isAscii ? found : wordingOf(cells.texts.at(code) ?? '');
    const count = rows === 1 ? step : rows;
    words += wording.words * count;
    for (const [n, by] of joined.entries()) {
      const options = wording.options[n] ?? 1;
      if (options > 1) by.rows += count;
      by.options += options * count;
    }
    return false;
  });
  return { words, joined };
}

/**
 * Several options in one cell, joined by `;` or `, `: at least one filled cell in ten holds more than one, and the
 * options come back, each four times on average, which the clauses of free text do not. Nor are there more options than
 * different cells: an answer such as "Yes, if I can" comes back as a whole.
 */
export function isMultipleChoice(
  cells: CountedCells,
  { joined }: ColumnWording,
  filled: number,
): boolean {
  return joints.some((joint, n) => {
    const { rows, options } = joined[n] ?? { rows: 0, options: 0 };
    if (rows * 10 < filled || rows < 2) return false;
    const most = Math.min(options / (filled < 30 ? 2 : 4), cells.distinct);
    return !hasMoreOptions(cells, joint, most);
  });
}

/** Whether there are more different options than so many. */
function hasMoreOptions(cells: CountedCells, joint: Joint, most: number): boolean {
  const { ends } = cells.packed;
  const all = byteText(cells.packed.bytes);
  const seen = cellTable();
  let blank = 0;
  const see = (text: ByteText, start: number, end: number): void => {
    if (start === end) blank = 1;
    else if (findCell(seen, text, start, end) === 0) addCell(seen, text, start, end);
  };
  return someCode(cells, (code) => {
    const [start, end] = [ends[code - 1] ?? 0, ends[code] ?? 0];
    if (isAscii(all.bytes, start, end)) {
      eachOption(all.bytes, start, end, joint, (from, to) => {
        const [first, last] = trimmed(all.bytes, from, to);
        see(all, first, last);
      });
    } else {
      for (const option of optionsOf(cells.texts.at(code) ?? '', joint)) {
        const text = byteText(looseBytes(option.trim()));
        see(text, 0, text.bytes.length);
      }
    }
    return seen.count + blank > most;
  });
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) >= 0x80) return false;
  return true;
}

function trimmed(bytes: Uint8Array, start: number, end: number): readonly [number, number] {
  let [first, last] = [start, end];
  while (first < last && isBlankByte(bytes[first] ?? 0)) first += 1;
  while (last > first && isBlankByte(bytes[last - 1] ?? 0)) last -= 1;
  return [first, last];
}
