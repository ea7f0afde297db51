/** `a[aFrom, aTo)` gives way to `b[bFrom, bTo)`. */
export type TokenChange = Readonly<{ aFrom: number; aTo: number; bFrom: number; bTo: number }>;

/** Texts as lists of numbers: equal words, equal numbers. */
type Tokens = Int32Array;

type Span = { aFrom: number; aTo: number; bFrom: number; bTo: number };

/** Differences up to this many are found at their fewest (Myers 1986); beyond, by what comes once on either side. */
const mostDifferences = 1500;

/**
 * Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), figure 2, with the furthest points of every round kept
 * for the way back. Null where more than `mostDifferences` tokens differ. Answers the pairs of equal tokens.
 */
function matchFewest(a: Tokens, b: Tokens, span: Span): [number, number][] | null {
  const { aFrom, bFrom } = span;
  const n = span.aTo - aFrom;
  const m = span.bTo - bFrom;
  const most = Math.min(n + m, mostDifferences);
  const furthest = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const rounds: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    rounds.push(furthest.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const left = furthest[middle + k - 1] ?? 0;
      const right = furthest[middle + k + 1] ?? 0;
      let x = k === -d || (k !== d && left < right) ? right : left + 1;
      while (x < n && x - k < m && a[aFrom + x] === b[bFrom + x - k]) x += 1;
      furthest[middle + k] = x;
      if (x >= n && x - k >= m) return walkBack(rounds, d, n, m, span);
    }
  }
  return null;
}

/** From the last round to the first: the stretches of equal tokens along the way. */
function walkBack(
  rounds: readonly Int32Array[],
  last: number,
  n: number,
  m: number,
  { aFrom, bFrom }: Span,
): [number, number][] {
  const pairs: [number, number][] = [];
  let x = n;
  let y = m;
  for (let d = last; d >= 0; d -= 1) {
    // The slice of round d begins at diagonal -d - 1.
    const at = (diagonal: number): number => rounds[d]?.[diagonal + d + 1] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const fromX = at(down ? k + 1 : k - 1);
    const fromY = fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      pairs.push([aFrom + x, bFrom + y]);
    }
    x = fromX;
    y = fromY;
  }
  return pairs.reverse();
}

/** Positions of tokens that come exactly once. */
function onlyOnes(tokens: Tokens, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] ?? 0;
    places.set(token, places.has(token) ? -1 : at);
  }
  return places;
}

/** Pairs of tokens that come once on either side and stand in the same order on both (patience). */
function matchRare(a: Tokens, b: Tokens, span: Span): [number, number][] {
  const inB = onlyOnes(b, span.bFrom, span.bTo);
  const pairs: [number, number][] = [];
  for (const [token, at] of onlyOnes(a, span.aFrom, span.aTo)) {
    const other = inB.get(token) ?? -1;
    if (at >= 0 && other >= 0) pairs.push([at, other]);
  }
  return longestRising(pairs.sort((left, right) => left[0] - right[0]));
}

/** The longest part of the pairs whose second numbers rise. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  /** The pair with which the shortest, second shortest ... rising part so far ends. */
  const tails: { value: number; index: number }[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((tails[middle]?.value ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1]?.index ?? -1;
    tails[low] = { value, index };
  });
  const rising: [number, number][] = [];
  for (let at = tails.at(-1)?.index ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) rising.push(pair);
  }
  return rising.reverse();
}

function trimmed(a: Tokens, b: Tokens, span: Span): Span {
  let { aFrom, aTo, bFrom, bTo } = span;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) {
    aFrom += 1;
    bFrom += 1;
  }
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) {
    aTo -= 1;
    bTo -= 1;
  }
  return { aFrom, aTo, bFrom, bTo };
}

function between(pairs: readonly [number, number][], span: Span): Span[] {
  const gaps: Span[] = [];
  let { aFrom, bFrom } = span;
  for (const [atA, atB] of [...pairs, [span.aTo, span.bTo] as [number, number]]) {
    if (aFrom < atA || bFrom < atB) gaps.push({ aFrom, aTo: atA, bFrom, bTo: atB });
    aFrom = atA + 1;
    bFrom = atB + 1;
  }
  return gaps;
}

function compareSpan(a: Tokens, b: Tokens, whole: Span, depth: number, into: Span[]): void {
  const span = trimmed(a, b, whole);
  if (span.aFrom === span.aTo && span.bFrom === span.bTo) return;
  if (span.aFrom === span.aTo || span.bFrom === span.bTo || depth === 0) {
    into.push(span);
    return;
  }
  const fewest = matchFewest(a, b, span);
  if (fewest) {
    into.push(...between(fewest, span));
    return;
  }
  const rare = matchRare(a, b, span);
  if (rare.length === 0) into.push(span);
  else for (const gap of between(rare, span)) compareSpan(a, b, gap, depth - 1, into);
}

/**
 * What leads from the tokens `a` to the tokens `b`, in order and apart. Few differences are found at their fewest; many by
 * the tokens that come once in both, so that two wholly different lists cost about n log n and never hang.
 */
export function compareTokens(a: Tokens, b: Tokens): TokenChange[] {
  const found: Span[] = [];
  compareSpan(a, b, { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }, 3, found);
  return found;
}
