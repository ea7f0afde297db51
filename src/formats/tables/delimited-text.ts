import { isUtf8 } from 'node:buffer';
import { composed } from '../../core/text/normalise-text.ts';
import { mayBeBinary } from '../text/binary-content.ts';
import { looseBytes } from './loose-utf8.ts';
import { leastLongTable } from './long-table.ts';
import { firstCharacters } from './table-records.ts';

/** A delimited text, all line ends LF, in the forms in which it is read. */
export type DelimitedText = Readonly<{
  /** In UTF-8, without byte order mark. Where they came so from a file, cells in them may have to be composed (NFC). */
  bytes: Uint8Array;
  /** The beginning, composed: all, or as much as is looked at before the rows are read. */
  head: string;
  /** All of it, composed, made anew each time: of a long one it takes long. */
  whole: () => string;
}>;

/** Of text as `tableText` has it. */
export function delimitedText(text: string): DelimitedText {
  return { bytes: looseBytes(text), head: text, whole: () => text };
}

/** Bytes of which the head is made: so many that they are always more characters than it needs. */
const headBytes = 1 << 24;
const headCharacters = firstCharacters * 1.5;

const mark = Uint8Array.of(0xef, 0xbb, 0xbf);
const replacement = Buffer.from('\uFFFD');
/** Bytes at the beginning and at the end that are as many as the characters in which binary content shows itself, or more. */
const tellingBytes = 1 << 20;
/** The one character that composing turns into a delimiter. */
const greekQuestionMark = Buffer.from('\u037E');

/**
 * A long file as a delimited text, without decoding more than its head. Null where more has to be known of it: where it is
 * short, is not plain UTF-8, holds a character that was lost in decoding or that composing makes a delimiter, or may be binary.
 * @param least bytes that are long.
 */
export function delimitedFile(file: Uint8Array, least = leastLongTable): DelimitedText | null {
  if (file.length < least || file.subarray(0, 4096).includes(0)) return null;
  const all = Buffer.from(file.buffer, file.byteOffset, file.length);
  if (!isUtf8(all) || all.includes(replacement) || all.includes(greekQuestionMark)) return null;
  if (mayBeBinary(utf8Text(all.subarray(0, tellingBytes)) + endOf(all))) return null;
  const bytes = withLineFeeds(withoutMark(all));
  const head = composed(utf8Text(bytes.subarray(0, headBytes)).slice(0, headCharacters));
  if (bytes.length > headBytes && head.length <= firstCharacters) return null;
  return { bytes, head, whole: () => composed(utf8Text(bytes)) };
}

function withoutMark(bytes: Buffer): Buffer {
  let start = 0;
  while (bytes.subarray(start, start + 3).equals(mark)) start += 3;
  return bytes.subarray(start);
}

function endOf(bytes: Buffer): string {
  let start = Math.max(0, bytes.length - tellingBytes);
  while (((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
  return utf8Text(bytes.subarray(start));
}

/** What is cut in two at the end is left out. */
function utf8Text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
}

const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** With LF for CR LF and CR, in memory that threads share where the file was. */
function withLineFeeds(bytes: Buffer): Uint8Array {
  const first = bytes.indexOf(carriageReturn);
  if (first < 0) return bytes;
  const isShared = bytes.buffer instanceof SharedArrayBuffer;
  const kept = new Uint8Array(
    isShared ? new SharedArrayBuffer(bytes.length) : new ArrayBuffer(bytes.length),
  );
  kept.set(bytes.subarray(0, first));
  let length = first;
  for (let at = first; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === lineFeed && bytes[at - 1] === carriageReturn) continue;
    kept[length] = byte === carriageReturn ? lineFeed : byte;
    length += 1;
  }
  return kept.subarray(0, length);
}
