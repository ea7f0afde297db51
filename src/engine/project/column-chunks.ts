import type { ColumnValues } from '../../shared/domain/column-values.ts';

/** Rows of one chunk. */
export const chunkRows = 65_536;

/**
 * One chunk of a column as bytes: the length of the dictionary's JSON (4 bytes, little endian), the JSON,
 * then one number for each row, 2 bytes wide where the dictionary allows it, else 4.
 */
export function packChunk({ dictionary, codes }: ColumnValues): Buffer {
  const local = localDictionary(dictionary, codes);
  const json = Buffer.from(JSON.stringify(local.dictionary), 'utf8');
  const head = Buffer.alloc(4);
  head.writeUInt32LE(json.length);
  const wide = local.dictionary.length > 0x10000;
  const numbers = wide ? local.codes : Uint16Array.from(local.codes);
  return Buffer.concat([
    head,
    json,
    Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  ]);
}

/** Only the values that the chunk uses, in the order of their first use; the empty string stays first. */
function localDictionary(dictionary: readonly string[], codes: Uint32Array): ColumnValues {
  /** By code; 0 for those not met yet, and for the empty string. */
  const positions = new Uint32Array(dictionary.length);
  const values = [''];
  const local = new Uint32Array(codes.length);
  codes.forEach((code, row) => {
    if (code === 0) return;
    let position = positions[code] ?? 0;
    if (position === 0) {
      position = values.push(dictionary[code] ?? '') - 1;
      positions[code] = position;
    }
    local[row] = position;
  });
  return { dictionary: values, codes: local };
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
