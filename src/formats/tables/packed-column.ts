import type { ColumnValues } from '../../shared/domain/column-values.ts';
import {
  listOfTexts,
  type PackedTexts,
  packTexts,
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
