import { hash } from 'node:crypto';
import { turnPacker } from '../../core/text/pack-turns.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { KeptText } from '../read-document.ts';
import { isBlankByte } from './cell-wording.ts';
import { hasHalfPair, looseText } from './loose-utf8.ts';
import type { PackedColumn } from './packed-column.ts';
import { startOf, unitsBetween } from './packed-texts.ts';
import { labelsOf, type RowLabels } from './row-labels.ts';

/** The answers to an open question as one text, and what it is kept as. */
export type PackedAnswers = Readonly<{ text: string; kept: KeptText }>;

const lineFeed = 0x0a;
const betweenAnswers = 2;

/** Where answers stand: from byte to byte of the dictionary, in which row. */
type Places = Readonly<{
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  rows: Uint32Array;
}>;

/**
 * Puts the answers of a packed column together without making a string or an object of any, of which there may be a
 * quarter of a million. Null where one of them cannot be trimmed or written byte by byte.
 * @param respondent the column that names who answered, if one does.
 */
export function packAnswers(
  { texts, codes }: PackedColumn,
  respondent: ColumnValues | undefined,
): PackedAnswers | null {
  if (hasHalfPair(texts.bytes)) return null;
  const places = placesOf(texts, codes);
  if (places === null) return null;
  const utf8 = wordsAt(texts.bytes, places);
  const turns = packTurnsAt(texts.bytes, places, labelsOf(places.rows, respondent));
  const kept: KeptText = {
    utf8: { bytes: utf8, sha256: hash('sha256', utf8, 'buffer') },
    turns: { bytes: turns, sha256: hash('sha256', turns, 'buffer') },
    turnCount: places.count,
    // Those who gave answers are cases by their rows, not voices.
    voices: [],
    isWholeFile: false,
  };
  return { text: looseText(utf8), kept };
}

/** Of the rows that answered. */
function placesOf({ bytes, ends }: PackedColumn['texts'], codes: Uint32Array): Places | null {
  const trimmed = trimAll(bytes, ends);
  if (trimmed === null) return null;
  const [firsts, lasts] = trimmed;
  const isAnswer = (code: number): boolean => (firsts[code] ?? 0) < (lasts[code] ?? 0);
  let count = 0;
  for (const code of codes) if (isAnswer(code)) count += 1;
  const places = [0, 0, 0].map(() => new Uint32Array(count)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const [starts, stops, rows] = places;
  for (let [row, at] = [0, 0]; at < count; row += 1) {
    const code = codes[row] ?? 0;
    if (!isAnswer(code)) continue;
    starts[at] = firsts[code] ?? 0;
    stops[at] = lasts[code] ?? 0;
    rows[at] = row;
    at += 1;
  }
  return { count, starts, ends: stops, rows };
}

/** By code where its words begin and end. Null where another blank than those of ASCII may stand there. */
function trimAll(bytes: Uint8Array, ends: Uint32Array): readonly [Uint32Array, Uint32Array] | null {
  const firsts = new Uint32Array(ends.length);
  const lasts = new Uint32Array(ends.length);
  for (let code = 0; code < ends.length; code += 1) {
    let [first, last] = [startOf(ends, code), ends[code] ?? 0];
    while (first < last && isBlankByte(bytes[first] ?? 0)) first += 1;
    while (last > first && isBlankByte(bytes[last - 1] ?? 0)) last -= 1;
    if (first < last && ((bytes[first] ?? 0) >= 0x80 || (bytes[last - 1] ?? 0) >= 0x80)) {
      const cell = looseText(bytes, first, last);
      if (cell.trim() !== cell) return null;
    }
    firsts[code] = first;
    lasts[code] = last;
  }
  return [firsts, lasts];
}

/** The answers, parted by a blank line. */
function wordsAt(bytes: Uint8Array, { count, starts, ends }: Places): Uint8Array {
  let length = Math.max(0, count - 1) * betweenAnswers;
  for (let at = 0; at < count; at += 1) length += (ends[at] ?? 0) - (starts[at] ?? 0);
  const words = new Uint8Array(length);
  const from = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let to = 0;
  for (let at = 0; at < count; at += 1) {
    if (at > 0) {
      words[to] = words[to + 1] = lineFeed;
      to += betweenAnswers;
    }
    to += from.copy(words, to, starts[at], ends[at]);
  }
  return words;
}

function packTurnsAt(
  bytes: Uint8Array,
  { count, starts, ends, rows }: Places,
  { labels, labelOf }: RowLabels,
): Uint8Array {
  const packer = turnPacker(labels, count);
  let start = 0;
  for (let at = 0; at < count; at += 1) {
    const end = start + unitsBetween(bytes, starts[at] ?? 0, ends[at] ?? 0);
    packer.add(start, end, labelOf[at] ?? 0, null, rows[at] ?? 0);
    start = end + betweenAnswers;
  }
  return packer.finish();
}
