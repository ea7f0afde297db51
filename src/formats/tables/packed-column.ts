import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { buffersUnder } from '../buffers-under.ts';
import { looseText } from './loose-utf8.ts';
import {
  listOfTexts,
  type PackedTexts,
  packTexts,
  startOf,
  type TextList,
  unpackTexts,
} from './packed-texts.ts';

/** A column whose dictionary is packed: what goes from one thread to another without being copied. */
export type PackedColumn = Readonly<{
  texts: PackedTexts;
  codes: Uint32Array;
  /** By code, in how many rows it stands. */
  counts: Uint32Array;
}>;

/** What of it is handed over to another thread. */
export const buffersOfColumn = ({ texts, codes, counts }: PackedColumn): readonly ArrayBuffer[] =>
  buffersUnder([texts.bytes, texts.ends, codes, counts]);

const packedColumns = new WeakMap<ColumnValues, PackedColumn>();

/** A column like any other, whose dictionary is made strings when it is first asked for. */
export function unpackColumn(packed: PackedColumn): ColumnValues {
  let dictionary: readonly string[] | undefined;
  const values: ColumnValues = {
    get dictionary() {
      dictionary ??= unpackTexts(packed.texts);
      return dictionary;
    },
    codes: packed.codes,
  };
  packedColumns.set(values, packed);
  return values;
}

/** What such a column was made of; undefined of any other. */
export function packedColumn(values: ColumnValues): PackedColumn | undefined {
  return packedColumns.get(values);
}

/** A cell of any column by its code, of a packed one without making strings of the others. */
export function textOfCode(values: ColumnValues, code: number): string {
  const packed = packedColumns.get(values);
  if (!packed) return values.dictionary[code] ?? '';
  const { bytes, ends } = packed.texts;
  return looseText(bytes, startOf(ends, code), ends[code] ?? 0);
}

/** Cells of any column by their codes, the same. */
export function textsOfCodes(values: ColumnValues, codes: Uint32Array): readonly string[] {
  const packed = packedColumns.get(values);
  if (!packed) return Array.from(codes, (code) => values.dictionary[code] ?? '');
  const { least, most } = rangeOf(codes);
  // Ids and moments come one behind the other: what lies in between are the cells themselves.
  if (most - least >= codes.length * 2)
    return Array.from(codes, (code) => textOfCode(values, code));
  const between = unpackTexts(packed.texts, least, most + 1);
  return Array.from(codes, (code) => between[code - least] ?? '');
}

function rangeOf(codes: Uint32Array): Readonly<{ least: number; most: number }> {
  let [least, most] = [codes[0] ?? 0, codes[0] ?? 0];
  for (const code of codes) {
    if (code < least) least = code;
    if (code > most) most = code;
  }
  return { least, most };
}

/** The dictionary of any column, packed. */
export function packedTextsOf(values: ColumnValues): PackedTexts {
  return packedColumns.get(values)?.texts ?? packTexts(values.dictionary);
}

/** The dictionary of any column, of a packed one without making all of it strings. */
export function textsOf(values: ColumnValues): TextList {
  const packed = packedColumns.get(values);
  return packed ? listOfTexts(packed.texts) : values.dictionary;
}

/** By code, in how many rows it stands. */
export function countsOf(values: ColumnValues): Uint32Array {
  const packed = packedColumns.get(values);
  if (packed) return packed.counts;
  const counts = new Uint32Array(values.dictionary.length);
  for (const code of values.codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
