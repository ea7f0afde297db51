import { findSentence, growSpan, shrinkSpan, type Span } from '../../../core/coding/text-units.ts';

export type Unit = 'sentence' | 'turn' | 'larger' | 'smaller';

/**
 * The stretch that a selection key selects, or null where there is none. Asking again for a sentence where one is
 * already selected adds the next one of the same turn.
 */
export function selectUnit(
  unit: Unit,
  text: string,
  selection: Span,
  language: string,
  turn: readonly Span[],
): Span | null {
  switch (unit) {
    case 'sentence':
      return selectSentence(text, selection, language, turn[0]?.end ?? text.length);
    case 'turn':
      return turn[0] ?? null;
    case 'larger':
      return growSpan(text, selection, language, turn);
    case 'smaller':
      return shrinkSpan(text, selection, language, turn);
  }
}

function selectSentence(
  text: string,
  { start, end }: Span,
  language: string,
  turnEnd: number,
): Span | null {
  const first = findSentence(text, start, language);
  if (!first || start === end) return first;
  const last = findSentence(text, Math.max(start, end - 1), language) ?? first;
  if (first.start !== start || last.end !== end) return { start: first.start, end: last.end };
  const gap = text.slice(end, turnEnd).search(/\S/u);
  const next = gap < 0 ? null : findSentence(text, end + gap, language);
  return { start, end: next?.end ?? end };
}

/** The stretches that a selection grew through, each with what it grew from; the last one is the newest. */
export type GrownSpans = readonly Readonly<{ from: Span; to: Span }>[];

const isSame = (one: Span | undefined, other: Span): boolean =>
  one?.start === other.start && one.end === other.end;

/** The steps after one more; those before it count only where it goes on from the last. */
export function addGrown(grown: GrownSpans, { start, end }: Span, to: Span): GrownSpans {
  const from = { start, end };
  if (isSame(from, to)) return grown;
  return isSame(grown.at(-1)?.to, from) ? [...grown, { from, to }] : [{ from, to }];
}

/** What a selection grew from; null where it was selected in another way. */
export function findBeforeGrown(grown: GrownSpans, selection: Span): Span | null {
  const last = grown.at(-1);
  return last && isSame(last.to, selection) ? last.from : null;
}
