/** Counts of two labellings of the same objects: `cells[i * columns + j]` objects have class i and cluster j. */
export type Contingency = Readonly<{
  rows: number;
  columns: number;
  cells: Float64Array;
  rowSums: Float64Array;
  columnSums: Float64Array;
  total: number;
}>;

function numberLabels(labels: readonly (string | number)[]): { codes: Int32Array; count: number } {
  const seen = new Map<string | number, number>();
  const codes = Int32Array.from(labels, (label) => {
    const known = seen.get(label);
    if (known !== undefined) return known;
    seen.set(label, seen.size);
    return seen.size - 1;
  });
  return { codes, count: seen.size };
}

/** Cross-tabulates two labellings of the same n objects. Throws where their lengths differ. */
export function countContingency(
  truth: readonly (string | number)[],
  found: readonly (string | number)[],
): Contingency {
  if (truth.length !== found.length) throw new Error('two labellings of the same objects');
  const row = numberLabels(truth);
  const column = numberLabels(found);
  const cells = new Float64Array(row.count * column.count);
  const rowSums = new Float64Array(row.count);
  const columnSums = new Float64Array(column.count);
  for (let n = 0; n < truth.length; n += 1) {
    const i = row.codes[n] ?? 0;
    const j = column.codes[n] ?? 0;
    const cell = i * column.count + j;
    cells[cell] = (cells[cell] ?? 0) + 1;
    rowSums[i] = (rowSums[i] ?? 0) + 1;
    columnSums[j] = (columnSums[j] ?? 0) + 1;
  }
  return {
    rows: row.count,
    columns: column.count,
    cells,
    rowSums,
    columnSums,
    total: truth.length,
  };
}
