import { normaliseText } from '../../../core/text/normalise-text.ts';

/** A normalised text and where the places of the text it was made of are in it. */
export type NormalMap = Readonly<{
  text: string;
  /**
   * The index in `text` of an index of the raw text. A place inside of what became something else, such as between a letter
   * and its accent, goes to the nearer end of it outwards: to the left for a `start`, to the right for an `end`.
   */
  toNormal: (raw: number, side: 'start' | 'end') => number;
}>;

/** Stretches that are not the same length before and after; between them all moves together. Half-open, in order. */
type Spans = Readonly<{ from: number[]; to: number[]; normalFrom: number[]; normalTo: number[] }>;

/** What joins with the letter before it in NFC: marks, vowels and finals of Hangul, the vowels of Kirat Rai. */
const joins = '\\p{M}\\u1160-\\u11ff\\ud7b0-\\ud7ff\\u{16d63}-\\u{16d6a}';
const cluster = new RegExp(`[^${joins}][${joins}]*|[${joins}]+`, 'gu');
/** Letters of ASCII never join with what stands before them, so a stretch may be normalised by itself. */
const stretch = /\r\n|[!-~]?[^\0-\x7f]+/gu;

/** Normalises `raw`, which has no byte order mark at its start. Linear in its length. */
export function normaliseWithMap(raw: string): NormalMap {
  const text = normaliseText(raw);
  const composed = raw.includes('\r') ? raw.replace(/\r\n?/gu, '\n') : raw;
  const spans = composed === text ? lineSpans(raw) : allSpans(raw, text);
  return { text, toNormal: (at, side) => lookUp(spans, at, side) };
}

function newSpans(): Spans {
  return { from: [], to: [], normalFrom: [], normalTo: [] };
}

/** Puts one in behind the last. */
function push(spans: Spans, from: number, to: number, length: number): void {
  const moved = (spans.normalTo.at(-1) ?? 0) - (spans.to.at(-1) ?? 0);
  spans.from.push(from);
  spans.to.push(to);
  spans.normalFrom.push(from + moved);
  spans.normalTo.push(from + moved + length);
}

function lineSpans(raw: string): Spans {
  const spans = newSpans();
  for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2)) {
    push(spans, at, at + 2, 1);
  }
  return spans;
}

function allSpans(raw: string, text: string): Spans {
  const fine = spansBy(raw, true);
  const length = raw.length + (fine.normalTo.at(-1) ?? 0) - (fine.to.at(-1) ?? 0);
  return length === text.length ? fine : spansBy(raw, false);
}

function spansBy(raw: string, fine: boolean): Spans {
  const spans = newSpans();
  for (const { 0: run, index } of raw.matchAll(stretch)) {
    if (run === '\r\n') push(spans, index, index + 2, 1);
    else if (run.normalize('NFC') !== run) {
      if (fine) pushClusters(spans, run, index);
      else push(spans, index, index + run.length, run.normalize('NFC').length);
    }
  }
  return spans;
}

function pushClusters(spans: Spans, run: string, start: number): void {
  for (const { 0: written, index } of run.matchAll(cluster)) {
    const normal = written.normalize('NFC');
    if (normal === written) continue;
    push(spans, start + index, start + index + written.length, normal.length);
  }
}

function lookUp(spans: Spans, raw: number, side: 'start' | 'end'): number {
  let low = 0;
  let high = spans.from.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans.from[middle] ?? 0) < raw) low = middle + 1;
    else high = middle;
  }
  const last = low - 1;
  const to = spans.to[last] ?? 0;
  if (raw < to) return (side === 'start' ? spans.normalFrom[last] : spans.normalTo[last]) ?? 0;
  return (spans.normalTo[last] ?? 0) + (raw - to);
}
