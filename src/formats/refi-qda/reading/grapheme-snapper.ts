/** Letters, figures, punctuation and blanks that stand for themselves: between two of them a grapheme ends. */
const alone =
  /^(?:[\p{P}\p{Zs}\p{N}]|(?=\p{L})[^\u0d4e\u0e33\u0eb3\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff\uff9e\uff9f])$/u;

/** Longer stretches without a sure border are cut up once and kept, so that many offsets in them stay cheap. */
const longStretch = 512;

export type Snapper = (start: number, end: number) => Readonly<{ start: number; end: number }>;

type Stretch = Readonly<{ from: number; to: number; borders: readonly number[] }>;

/**
 * Does for many ranges of one text what `snapToGraphemes` does for one, in time linear in the text as a whole even where it is
 * a single line of a script that has few sure borders.
 */
export function graphemeSnapper(text: string): Snapper {
  const known = new Map<number, Stretch[]>();
  const around = (at: number): Stretch => {
    const met = known.get(bucketOf(at))?.find(({ from, to }) => at > from && at < to);
    if (met) return met;
    let from = at;
    while (!isSureBorder(text, from)) from -= 1;
    let to = at;
    while (!isSureBorder(text, to)) to += 1;
    const stretch = { from, to, borders: bordersOf(text, from, to) };
    if (to - from > longStretch) keepStretch(known, stretch);
    return stretch;
  };
  const snap = (at: number, side: 'start' | 'end'): number => {
    if (isSureBorder(text, at)) return at;
    const { borders } = around(at);
    const next = firstNotBefore(borders, at);
    if (borders[next] === at || side === 'end') return borders[next] ?? at;
    return borders[next - 1] ?? at;
  };
  return (start, end) => ({ start: snap(start, 'start'), end: snap(end, 'end') });
}

const bucketOf = (at: number): number => Math.floor(at / longStretch);

/** Long stretches do not overlap: no more than three of them meet in one bucket. */
function keepStretch(known: Map<number, Stretch[]>, stretch: Stretch): void {
  for (let bucket = bucketOf(stretch.from); bucket <= bucketOf(stretch.to); bucket += 1) {
    const own = known.get(bucket) ?? [];
    own.push(stretch);
    known.set(bucket, own);
  }
}

function isSureBorder(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (before === '\n' || (after === '\n' && before !== '\r')) return true;
  return alone.test(before) && alone.test(after);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** All borders of a stretch, both its ends with them, in ascending order. */
function bordersOf(text: string, from: number, to: number): number[] {
  const borders = Array.from(segmenter.segment(text.slice(from, to)), ({ index }) => from + index);
  borders.push(to);
  return borders;
}

function firstNotBefore(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
