import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { createJsonWriter } from './json-writer.ts';

/** Rows of one chunk. */
export const chunkRows = 65_536;

/**
 * One chunk of a column as bytes: the length of the dictionary's JSON (4 bytes, little endian), the JSON,
 * then one number for each row, 2 bytes wide where the dictionary allows it, else 4.
 */
export function packChunk({ dictionary, codes }: ColumnValues): Buffer {
  return createPacker(dictionary, codes.length)(codes);
}

/** All cells of a column, chunk by chunk. */
export function* packChunks({ dictionary, codes }: ColumnValues): Generator<Buffer> {
  const pack = createPacker(dictionary, Math.min(chunkRows, codes.length));
  for (let firstRow = 0; firstRow < codes.length; firstRow += chunkRows)
    yield pack(codes.subarray(firstRow, firstRow + chunkRows));
}

/** Packs chunks of at most so many rows. What it works with is made once: for each chunk anew it is more than the chunk. */
function createPacker(dictionary: readonly string[], mostRows: number) {
  const writer = createJsonWriter();
  /** By code; 0 for those not met yet in a chunk, and for the empty string. */
  const positions = new Uint32Array(dictionary.length);
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

  return (codes: Uint32Array): Buffer => {
    const different = renumber(codes);
    // Only the values that the chunk uses; the empty string stays first.
    writer.raw('[""');
    for (let position = 1; position <= different; position += 1) {
      const code = used[position] ?? 0;
      writer.raw(',');
      writer.text(dictionary[code] ?? '');
      positions[code] = 0;
    }
    writer.raw(']');
    const rows = local.subarray(0, codes.length);
    return joined(writer.take(), different < 0x10000 ? new Uint16Array(rows) : rows);
  };
}

function joined(json: Buffer, numbers: Uint16Array | Uint32Array): Buffer {
  const bytes = Buffer.allocUnsafeSlow(4 + json.length + numbers.byteLength);
  bytes.writeUInt32LE(json.length);
  bytes.set(json, 4);
  const { buffer, byteOffset, byteLength } = numbers;
  bytes.set(new Uint8Array(buffer, byteOffset, byteLength), 4 + json.length);
  return bytes;
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
