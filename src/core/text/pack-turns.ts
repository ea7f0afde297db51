import type { Turn } from '../../shared/domain/source.ts';
import { crc32 } from './crc32.ts';
import { numberWriter, toUnsigned, type NumberWriter } from './packed-numbers.ts';

/** First byte of packed turns. A change of the layout gets a new number; `unpackTurns` reads all that ever were. */
export const packedTurnsVersion = 1;

/** Adds the numbers of one optional column: 0 for nothing, else 1 + the step from the last value, folded to be positive. */
function optionalWriter(writer: NumberWriter): (value: number | null) => void {
  let last = 0;
  return (value) => {
    if (value === null) return writer.write(0);
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number`);
    writer.write(toUnsigned(value - last) + 1);
    last = value;
  };
}

function writeLabels(writer: NumberWriter, labels: readonly string[]): void {
  writer.write(labels.length);
  for (const label of labels) {
    writer.write(label.length);
    for (let at = 0; at < label.length; at += 1) writer.write(label.charCodeAt(at));
  }
}

/**
 * The turns of one version as one compact blob: version byte, CRC-32 of the rest (4 bytes, most significant first), table of
 * labels, then per turn the gap since the last end, the length, the label's number, the time and the row. About 5 bytes a turn.
 * Turns are numbered from 0, in order and do not overlap; times and rows are whole numbers.
 *
 * @throws RangeError where they are not.
 */
export function packTurns(turns: readonly Turn[]): Uint8Array {
  const labels = new Map<string, number>();
  for (const { speaker } of turns) {
    if (speaker !== null && !labels.has(speaker)) labels.set(speaker, labels.size);
  }
  const packer = turnPacker([...labels.keys()], turns.length);
  for (const [index, turn] of turns.entries()) {
    if (turn.index !== index) throw new RangeError(`Turn ${index} is numbered ${turn.index}`);
    const label = turn.speaker === null ? null : (labels.get(turn.speaker) ?? null);
    packer.add(turn.start, turn.end, label, turn.timeMs, turn.row);
  }
  return packer.finish();
}

/** Packs turns that are handed over one by one, in order, so that nobody has to hold them all. */
export type TurnPacker = Readonly<{
  /** `label`: which of the labels; null of a turn without one. */
  add: (
    start: number,
    end: number,
    label: number | null,
    timeMs: number | null,
    row: number | null,
  ) => void;
  finish: () => Uint8Array;
}>;

/** @param count so many turns come. */
export function turnPacker(labels: readonly string[], count: number): TurnPacker {
  const writer = numberWriter();
  writeLabels(writer, labels);
  writer.write(count);
  const writeTime = optionalWriter(writer);
  const writeRow = optionalWriter(writer);
  let lastEnd = 0;
  return {
    add: (start, end, label, timeMs, row) => {
      writer.write(start - lastEnd);
      writer.write(end - start);
      writer.write(label === null ? 0 : label + 1);
      writeTime(timeMs);
      writeRow(row);
      lastEnd = end;
    },
    finish: () => withHeader(writer.finish()),
  };
}

function withHeader(body: Uint8Array): Uint8Array {
  const packed = new Uint8Array(body.length + 5);
  packed[0] = packedTurnsVersion;
  new DataView(packed.buffer).setUint32(1, crc32(body));
  packed.set(body, 5);
  return packed;
}
