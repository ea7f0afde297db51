import type { Span } from '../text-units.ts';
import { holdText } from './held-text.ts';
import type { FindInText, Match, SearchedText } from './match.ts';
import { regionsOf } from './regions.ts';
import { createVocabulary } from './vocabulary.ts';

export const wholeOf = (text: string): Span[] =>
  text === '' ? [] : [{ start: 0, end: text.length }];

/** A text to be searched. `isListed`: its words are known, as they are when it was searched before. */
export function searchedText(
  text: string,
  regions: readonly Span[] = wholeOf(text),
  language = 'en',
  isListed = false,
): SearchedText {
  const held = holdText(text, createVocabulary());
  if (isListed) held.words(language);
  return { held, regions: regionsOf(regions), language };
}

export function matchesOf(find: FindInText, searched: SearchedText): Match[] {
  const found: Match[] = [];
  find(searched, (target, start, end) => {
    found.push({ target, start, end });
    return true;
  });
  return found;
}
