import { textOffset, type TextRange } from '../../shared/ids.ts';
import { segmenterFor } from './segmenters.ts';

/** No word is looked for further away than this. */
const reach = 500;

/**
 * The word in which `offset` lies or which ends there, else null. Scripts without blanks (Chinese, Japanese, Thai, Lao,
 * Khmer) are cut by dictionary, all else by the rules of Unicode (UAX 29) for `language`, a BCP 47 tag.
 */
export function wordAt(text: string, offset: number, language: string): TextRange | null {
  const from = windowStart(text, offset);
  const window = text.slice(from, windowEnd(text, offset));
  const segments = segmenterFor(language, 'word').segment(window);
  for (const at of [offset - from, offset - from - 1]) {
    const found = at < 0 ? undefined : segments.containing(at);
    if (found?.isWordLike) {
      const start = from + found.index;
      return { start: textOffset(start), end: textOffset(start + found.segment.length) };
    }
  }
  return null;
}

/** The last line start or blank before `offset` beyond which nothing can change the word, `reach` away at most. */
function windowStart(text: string, offset: number): number {
  const limit = Math.max(0, offset - reach);
  for (let at = offset - 1; at > limit; at -= 1) {
    if (/\s/u.test(text.charAt(at - 1)) && /\s/u.test(text.charAt(at))) return at;
    if (text.charAt(at - 1) === '\n') return at;
  }
  return limit;
}

function windowEnd(text: string, offset: number): number {
  const limit = Math.min(text.length, offset + reach);
  const lineEnd = text.indexOf('\n', offset);
  return lineEnd === -1 ? limit : Math.min(limit, lineEnd);
}
