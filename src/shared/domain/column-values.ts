/**
 * The cells of one table column, each exactly as in the file, as a dictionary:
 * row `i` holds `dictionary[codes[i]]`. `dictionary[0]` is always the empty string: nothing was answered.
 * Everything that depends on values alone is computed once per different value, not once per row.
 */
export type ColumnValues = Readonly<{
  dictionary: readonly string[];
  codes: Uint32Array;
}>;

/** A value of a column, without the blanks around it, and in how many rows it stands. */
export type ColumnValueCount = Readonly<{ value: string; count: number }>;
