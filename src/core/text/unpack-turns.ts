import type { Turn } from '../../shared/domain/source.ts';
import { textOffset } from '../../shared/ids.ts';
import { crc32 } from './crc32.ts';
import { packedTurnsVersion } from './pack-turns.ts';
import { numberReader, toSigned, type NumberReader } from './packed-numbers.ts';

function optionalReader(reader: NumberReader): () => number | null {
  let last = 0;
  return () => {
    const step = reader.read();
    if (step === 0) return null;
    last += toSigned(step - 1);
    return last;
  };
}

function readLabels(reader: NumberReader): string[] {
  const labels: string[] = [];
  for (let left = reader.read(); left > 0; left -= 1) {
    let label = '';
    for (let units = reader.read(); units > 0; units -= 1) {
      label += String.fromCharCode(reader.read());
    }
    labels.push(label);
  }
  return labels;
}

function readTurns(reader: NumberReader): Turn[] {
  const labels = readLabels(reader);
  const count = reader.read();
  const readTime = optionalReader(reader);
  const readRow = optionalReader(reader);
  const turns: Turn[] = [];
  let lastEnd = 0;
  for (let index = 0; index < count; index += 1) {
    const start = lastEnd + reader.read();
    const end = start + reader.read();
    const label = reader.read();
    const speaker = label === 0 ? null : labels[label - 1];
    if (speaker === undefined) throw new Error('A packed turn names a speaker who is not there');
    const turn = { index, start: textOffset(start), end: textOffset(end), speaker };
    turns.push({ ...turn, timeMs: readTime(), row: readRow() });
    lastEnd = end;
  }
  return turns;
}

/**
 * The turns that `packTurns` packed.
 *
 * @throws Error where the bytes are of a newer layout, cut or changed: the checksum finds every single changed byte.
 */
export function unpackTurns(packed: Uint8Array): Turn[] {
  if (packed.length < 5) throw new Error('Packed turns end early');
  if (packed[0] !== packedTurnsVersion) {
    throw new Error(`Packed turns of layout ${packed[0]} cannot be read`);
  }
  const body = packed.subarray(5);
  const expected = new DataView(packed.buffer, packed.byteOffset).getUint32(1);
  if (crc32(body) !== expected) throw new Error('Packed turns are damaged');
  const reader = numberReader(body);
  const turns = readTurns(reader);
  if (!reader.atEnd()) throw new Error('Packed turns have something behind their end');
  return turns;
}
