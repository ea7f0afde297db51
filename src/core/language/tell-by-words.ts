import { commonWords } from './common-words.ts';

/** Below these a share of common words is chance. */
const leastWords = 30;
/** Of running text, these words of its own language are a third to a half; of another one, less than a seventh. */
const leastShare = 0.22;
/** Where those of a second language come so near, letters must tell. */
const nearShare = 0.3;

const tags = Object.keys(commonWords);
/** For each word, the places in `tags` of the languages in which it is common. */
const placesOf = new Map<string, readonly number[]>();
for (const [place, tag] of tags.entries()) {
  for (const word of commonWords[tag]?.split(/\s+/u) ?? [])
    placesOf.set(word, [...(placesOf.get(word) ?? []), place]);
}

const word = /[\p{L}\p{M}']+/gu;

/**
 * The language of a text whose common words leave no doubt, as a BCP 47 primary tag; null for every other text, short ones
 * among them. Needs no statistics of letters.
 */
export function tellByWords(text: string): string | null {
  const counts = tags.map(() => 0);
  let words = 0;
  for (const found of text.replaceAll('’', "'").toLowerCase().match(word) ?? []) {
    words += 1;
    for (const place of placesOf.get(found) ?? []) counts[place] = (counts[place] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  const best = counts.indexOf(most);
  const isAlone = counts.every((count, place) => place === best || count <= nearShare * most);
  const isSure = isAlone && words >= leastWords && most >= leastShare * words;
  return isSure ? (tags[best] ?? null) : null;
}
