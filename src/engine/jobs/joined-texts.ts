import {
  joinedBytes,
  type JoinedWords,
  joinWords,
} from '../../core/coding/autocode/joined-words.ts';
import type { WordPlaces } from '../../core/coding/autocode/place-words.ts';
import type { TextStore } from './text-store.ts';

/** Joined words, and for each text that is asked for where it is among theirs, or -1; ascending but for those. */
export type JoinedPlaces = Readonly<{ words: JoinedWords; positions: Int32Array }>;

/** The words of the texts that were searched, joined while nothing is asked. Texts are named by their handles. */
export type JoinedTexts = Readonly<{
  find: (handles: Int32Array) => JoinedPlaces | undefined;
  /** Joins the words that are listed, a text a step, unless that is done, or there is no room for it. */
  join: (handles: Int32Array) => Generator<undefined, void>;
}>;

type Joined = Readonly<{ words: JoinedWords; positionOf: ReadonlyMap<number, number> }>;

function placesIn({ words, positionOf }: Joined, handles: Int32Array): JoinedPlaces {
  let last = -1;
  const positions = handles.map((handle) => {
    const position = positionOf.get(handle) ?? -1;
    // One that has another place now: joined words are read from left to right.
    if (position <= last || words.isHere[position] !== 1) return -1;
    last = position;
    return position;
  });
  return { words, positions };
}

/** `store`: has the texts, and is told of the memory that is taken here. */
export function joinTexts(store: TextStore): JoinedTexts {
  let joined: Joined | undefined;
  const find = (handles: Int32Array): JoinedPlaces | undefined =>
    joined && placesIn(joined, handles);
  const isWanted = (handles: Int32Array, texts: readonly (WordPlaces | null)[]): boolean => {
    if (!joined) return true;
    // A few texts of many are not worth the words of all others.
    if (handles.length * 2 < joined.positionOf.size) return false;
    const known = new Set(handles.filter((_, at) => texts[at] !== null));
    const found = placesIn(joined, handles).positions.filter((position) => position >= 0);
    return found.length < known.size;
  };
  return {
    find,
    join: function* (handles) {
      const texts = Array.from(handles, (handle) => store.find(handle)?.held.knownWords() ?? null);
      if (!isWanted(handles, texts)) return;
      joined = undefined;
      store.setAside(0);
      const bytes = joinedBytes(
        texts.reduce((sum, words) => sum + (words?.numbers.length ?? 0), 0),
      );
      if (!store.hasRoom(bytes)) return;
      const words = yield* joinWords(texts, store.vocabulary.size());
      store.setAside(bytes);
      // Two sources of the same words and turns have one handle: the first of them is found.
      const places = Array.from(handles, (handle, at) => [handle, at] as const);
      joined = { words, positionOf: new Map(places.reverse()) };
    },
  };
}
