/** How many of the orders of `m` and `n` different values give each U from 0 to m·n. */
function countOrders(m: number, n: number): Float64Array {
  let fewer: Float64Array[] = Array.from({ length: n + 1 }, () => Float64Array.of(1));
  for (let i = 1; i <= m; i += 1) {
    const row: Float64Array[] = [Float64Array.of(1)];
    for (let j = 1; j <= n; j += 1) row.push(addLargest(fewer, row, i, j));
    fewer = row;
  }
  return fewer[n] ?? Float64Array.of(1);
}

/** The largest value belongs to the first sample and beats all j of the second, or to the second and beats nothing. */
function addLargest(
  fewer: readonly Float64Array[],
  row: readonly Float64Array[],
  i: number,
  j: number,
): Float64Array {
  const orders = new Float64Array(i * j + 1);
  orders.set(row[j - 1] ?? []);
  fewer[j]?.forEach((count, u) => {
    orders[u + j] = (orders[u + j] ?? 0) + count;
  });
  return orders;
}

/**
 * Exact probability that U is at least `u`, for samples of `m` and `n` different values, if both come from one
 * population. Only sums of whole counts, so that small tails keep all their digits; meant for m and n up to 50.
 * Source: Mann & Whitney (1947), Annals of Mathematical Statistics 18:50-60, recurrence (3).
 */
export function exactUpperTailOfU(u: number, m: number, n: number): number {
  const orders = countOrders(m, n);
  let all = 0;
  let tail = 0;
  orders.forEach((count, value) => {
    all += count;
    if (value >= u) tail += count;
  });
  return tail / all;
}
