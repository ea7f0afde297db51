import type { ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { PlacedText } from './placed-text.ts';
import type { Passage } from './read-codings.ts';

/** Who speaks where in the sources of a project. */
export type Speakers = Readonly<{
  /** The label in a source that is a name, whatever its letter case; null where there is none. */
  labelOf: (sourceKey: ExchangeKey, name: string) => string | null;
  /** The one speaker of all turns that a passage touches; null where there is none or are several. */
  labelIn: (passage: Passage) => string | null;
}>;

type SourceVoices = Readonly<{
  turns: readonly Turn[];
  labels: ReadonlyMap<string, string>;
  /** For each turn the last one up to which the speaker stays the same. */
  sameUntil: readonly number[];
}>;

/** Looks at the turns of each source once. */
export function findSpeakers(texts: ReadonlyMap<ExchangeKey, PlacedText>): Speakers {
  const known = new Map<ExchangeKey, SourceVoices>();
  const voicesIn = (key: ExchangeKey): SourceVoices => {
    const voices = known.get(key) ?? voicesOf(texts.get(key)?.turns ?? []);
    known.set(key, voices);
    return voices;
  };
  return {
    labelOf: (key, name) => voicesIn(key).labels.get(folded(name)) ?? null,
    labelIn: ({ sourceKey, start, end }) => {
      const { turns, sameUntil } = voicesIn(sourceKey);
      const first = countWhere(turns, (turn) => turn.end <= start);
      const last = countWhere(turns, (turn) => turn.start < end) - 1;
      return first <= last && (sameUntil[first] ?? 0) >= last
        ? (turns[first]?.speaker ?? null)
        : null;
    },
  };
}

function voicesOf(turns: readonly Turn[]): SourceVoices {
  const labels = new Map<string, string>();
  for (const { speaker } of turns) {
    if (speaker !== null && !labels.has(folded(speaker))) labels.set(folded(speaker), speaker);
  }
  const sameUntil: number[] = [];
  for (let at = turns.length - 1; at >= 0; at -= 1) {
    const next = turns[at + 1];
    sameUntil[at] = next && next.speaker === turns[at]?.speaker ? (sameUntil[at + 1] ?? at) : at;
  }
  return { turns, labels, sameUntil };
}

/** How many turns at the beginning something holds of, which holds of no later one. */
function countWhere(turns: readonly Turn[], holds: (turn: Turn) => boolean): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const turn = turns[middle];
    if (turn && holds(turn)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Names are the same whatever their letter case. */
export function folded(name: string): string {
  return name.toLocaleLowerCase('en');
}
