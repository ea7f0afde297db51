/**
 * The assignment of rows to columns with the least total cost (Kuhn, 1955; Munkres, 1957), by shortest augmenting
 * paths with potentials, O(n^3). `cost` is `size x size`, row-major.
 * Returns the column of each row.
 */
export function assignLeastCost(cost: Float64Array, size: number): Int32Array {
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  // Rows and columns count from 1; 0 is the unmatched root of the search.
  const rowOfColumn = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    augment(row, cost, size, rowPotential, columnPotential, rowOfColumn);
  }
  const columnOfRow = new Int32Array(size);
  for (let column = 1; column <= size; column += 1) {
    columnOfRow[(rowOfColumn[column] ?? 0) - 1] = column - 1;
  }
  return columnOfRow;
}

function augment(
  startRow: number,
  cost: Float64Array,
  size: number,
  rowPotential: Float64Array,
  columnPotential: Float64Array,
  rowOfColumn: Int32Array,
): void {
  const slack = new Float64Array(size + 1).fill(Infinity);
  const previous = new Int32Array(size + 1);
  const visited = new Uint8Array(size + 1);
  let column = 0;
  rowOfColumn[0] = startRow;
  do {
    visited[column] = 1;
    const row = rowOfColumn[column] ?? 0;
    let step = Infinity;
    let next = 0;
    for (let j = 1; j <= size; j += 1) {
      if (visited[j]) continue;
      const reduced =
        (cost[(row - 1) * size + j - 1] ?? 0) -
        (rowPotential[row] ?? 0) -
        (columnPotential[j] ?? 0);
      if (reduced < (slack[j] ?? 0)) {
        slack[j] = reduced;
        previous[j] = column;
      }
      if ((slack[j] ?? 0) < step) {
        step = slack[j] ?? 0;
        next = j;
      }
    }
    for (let j = 0; j <= size; j += 1) {
      if (visited[j]) {
        const matched = rowOfColumn[j] ?? 0;
        rowPotential[matched] = (rowPotential[matched] ?? 0) + step;
        columnPotential[j] = (columnPotential[j] ?? 0) - step;
      } else slack[j] = (slack[j] ?? 0) - step;
    }
    column = next;
  } while (rowOfColumn[column] !== 0);
  while (column !== 0) {
    const before = previous[column] ?? 0;
    rowOfColumn[column] = rowOfColumn[before] ?? 0;
    column = before;
  }
}
