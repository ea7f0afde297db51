import type { ExchangedCase, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { PlacedText } from './place-texts.ts';
import type { Passage } from './read-codings.ts';

/** Gathers where a case speaks, each place once. */
export type SpeakingPlaces = Readonly<{
  /** In the turns under its name, where there are such; else the whole source is its. */
  inSource: (key: ExchangeKey) => void;
  /** In the turns of the speaker whose passage it is. False where it is not one speaker's. */
  inPassage: (passage: Passage) => boolean;
  list: () => ExchangedCase['speaks'];
}>;

export function speakersOf(
  name: string,
  texts: ReadonlyMap<ExchangeKey, PlacedText>,
): SpeakingPlaces {
  const places = new Map<string, ExchangedCase['speaks'][number]>();
  const add = (sourceKey: ExchangeKey, label: string | null): void => {
    places.set(JSON.stringify([sourceKey, label]), { sourceKey, label });
  };
  return {
    inSource: (key) => {
      const turns = texts.get(key)?.turns ?? [];
      const own = turns.find(({ speaker }) => speaker !== null && isSame(speaker, name));
      add(key, own?.speaker ?? null);
    },
    inPassage: (passage) => {
      const label = speakerIn(texts.get(passage.sourceKey)?.turns ?? [], passage);
      if (label !== null) add(passage.sourceKey, label);
      return label !== null;
    },
    list: () => [...places.values()],
  };
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase('en') === other.toLocaleLowerCase('en');
}

/** The one speaker of all turns that a passage touches; null where there is none or are several. */
function speakerIn(turns: readonly Turn[], { start, end }: Passage): string | null {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((turns[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const speaker = turns[low]?.speaker ?? null;
  if (speaker === null || (turns[low]?.start ?? end) >= end) return null;
  for (let at = low + 1; (turns[at]?.start ?? end) < end; at += 1) {
    if (turns[at]?.speaker !== speaker) return null;
  }
  return speaker;
}
