import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { packedColumn } from '../../formats/tables/packed-column.ts';
import { startOf } from '../../formats/tables/packed-texts.ts';
import { createJsonWriter, type JsonWriter } from './json-writer.ts';

/** Rows of one chunk. */
export const chunkRows = 65_536;

/**
 * One chunk of a column as bytes: the length of the dictionary's JSON (4 bytes, little endian), the JSON,
 * then one number for each row, 2 bytes wide where the dictionary allows it, else 4.
 */
export function packChunk(values: ColumnValues): Buffer {
  const { codes } = values;
  return createPacker(values, codes.length)(codes, createJsonWriter());
}

/**
 * All cells of a column, chunk by chunk. Each is written with the next of the writers, over what that wrote before: memory for each
 * anew has the engine look for what it can throw away, which takes longer than the packing.
 */
export function* packChunks(
  values: ColumnValues,
  writers: readonly JsonWriter[] = [createJsonWriter()],
): Generator<Buffer> {
  const { codes } = values;
  const pack = createPacker(values, Math.min(chunkRows, codes.length));
  for (let firstRow = 0; firstRow < codes.length; firstRow += chunkRows) {
    const writer = writers[(firstRow / chunkRows) % writers.length];
    if (writer) yield pack(codes.subarray(firstRow, firstRow + chunkRows), writer);
  }
}

/** Packs chunks of at most so many rows. What it counts with is made once: for each chunk anew it is more than the chunk. */
function createPacker(values: ColumnValues, mostRows: number) {
  const { length, write } = textWriter(values);
  /** By code; 0 for those not met yet in a chunk, and for the empty string. */
  const positions = new Uint32Array(length);
  /** By position, in the order of their first use. */
  const used = new Uint32Array(mostRows + 1);
  const local = new Uint32Array(mostRows);

  const renumber = (codes: Uint32Array): number => {
    let different = 0;
    for (let row = 0; row < codes.length; row += 1) {
      const code = codes[row] ?? 0;
      let position = positions[code] ?? 0;
      if (code !== 0 && position === 0) {
        position = different += 1;
        positions[code] = position;
        used[position] = code;
      }
      local[row] = position;
    }
    return different;
  };

  return (codes: Uint32Array, writer: JsonWriter): Buffer => {
    const different = renumber(codes);
    // Room for the length of the JSON, in which stand only the values that the chunk uses; the empty string stays first.
    writer.raw('\0\0\0\0[""');
    for (let position = 1; position <= different; position += 1) {
      const code = used[position] ?? 0;
      writer.raw(',');
      write(code, writer);
      positions[code] = 0;
    }
    writer.raw(']');
    const jsonLength = writer.length() - 4;
    writer.numbers(local.subarray(0, codes.length), different < 0x10000 ? 2 : 4);
    const bytes = writer.take();
    bytes.writeUInt32LE(jsonLength);
    return bytes;
  };
}

/** How many different cells there are, and what writes one of them: from its bytes where it lies in bytes. */
function textWriter(values: ColumnValues): Readonly<{
  length: number;
  write: (code: number, writer: JsonWriter) => void;
}> {
  const packed = packedColumn(values);
  if (packed) {
    const { bytes, ends } = packed.texts;
    const write = (code: number, writer: JsonWriter): void =>
      writer.utf8(bytes, startOf(ends, code), ends[code] ?? 0);
    return { length: ends.length, write };
  }
  const { dictionary } = values;
  return {
    length: dictionary.length,
    write: (code, writer) => writer.text(dictionary[code] ?? ''),
  };
}

/** Throws where the bytes are no chunk. */
export function unpackChunk(bytes: Buffer, rows: number): ColumnValues {
  const jsonLength = bytes.readUInt32LE(0);
  const dictionary = JSON.parse(bytes.toString('utf8', 4, 4 + jsonLength)) as string[];
  const at = 4 + jsonLength;
  const width = dictionary.length > 0x10000 ? 4 : 2;
  if (bytes.length - at !== rows * width) throw new Error('a column chunk has a wrong length');
  const codes = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    codes[row] = width === 2 ? bytes.readUInt16LE(at + row * 2) : bytes.readUInt32LE(at + row * 4);
  }
  return { dictionary, codes };
}

/** One column from its chunks, in order. */
export function joinChunks(chunks: readonly ColumnValues[]): ColumnValues {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const positions = new Map<string, number>([['', 0]]);
  const total = chunks.reduce((rows, { codes }) => rows + codes.length, 0);
  const codes = new Uint32Array(total);
  let row = 0;
  for (const chunk of chunks) {
    const mapped = chunk.dictionary.map((value) => {
      const position = positions.get(value) ?? positions.size;
      positions.set(value, position);
      return position;
    });
    for (const code of chunk.codes) codes[row++] = mapped[code] ?? 0;
  }
  return { dictionary: [...positions.keys()], codes };
}
