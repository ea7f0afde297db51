import type { Excerpt } from '../../shared/domain/memo.ts';
import { snapToGraphemes } from '../text/snap-to-graphemes.ts';
import { findFirst, findWords } from './find-words.ts';

/** Characters before the first hit. */
const lead = 40;

/** The first place at or behind `at` where a word begins, but not further than `limit`. */
function nextWord(text: string, at: number, limit: number): number {
  if (at === 0) return 0;
  const space = text.slice(at - 1, limit).search(/\s/u);
  return space < 0 ? at : at + space;
}

/** The last place at or before `at` where a word ends, but not before `limit`. */
function lastWord(text: string, at: number, limit: number): number {
  if (at >= text.length || /\s/u.test(text.charAt(at))) return at;
  const tail = /\s\S*$/u.exec(text.slice(limit, at));
  return tail ? limit + tail.index : at;
}

/**
 * Up to `length` characters of a text on one line, around the first of the sought words or from its beginning, with the
 * places of all sought words in it. An ellipsis stands where something was left out. Words are kept whole where they fit,
 * characters as people see them always.
 */
export function excerptAround(text: string, words: readonly string[], length = 160): Excerpt {
  const hit = Math.max(0, findFirst(text, words));
  const from = nextWord(text, Math.max(0, hit - lead), hit);
  const to = lastWord(text, Math.min(text.length, from + length), Math.min(hit, text.length));
  const { start, end } = snapToGraphemes(text, from, Math.max(from, to));
  const cut = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  const before = start > 0 && text.slice(0, start).trim() !== '' ? '… ' : '';
  const after = text.slice(end).trim() === '' ? '' : ' …';
  const line = `${before}${cut}${after}`;
  return { text: line, hits: findWords(line, words) };
}
