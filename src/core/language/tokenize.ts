/** A word and where it stands: `text === source.slice(start, end)`, in UTF-16 units. */
export type Token = Readonly<{ start: number; end: number; text: string }>;

/** Scripts written without spaces between words: there a dictionary has to find them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A word with its inner apostrophes (don't, o’clock), or a number with its inner points. Hyphens part words. */
const word = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*/gu;

/** Articles and prepositions that lean on the next word: l'attente, quell'idea. A word of its own either side. */
const elisions: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=\p{L})/iu,
  it: /^(?:[cdlmnstv]|un|all|dall|dell|nell|sull|coll|quell|quest|com|dov|cos)['’ʼ](?=\p{L})/iu,
  ca: /^(?:[dlmnst])['’ʼ](?=\p{L})/iu,
};

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function segmentWords(text: string, language: string): Token[] {
  const tokens: Token[] = [];
  for (const segment of segmenterOf(language).segment(text)) {
    if (!segment.isWordLike) continue;
    const start = segment.index;
    tokens.push({ start, end: start + segment.segment.length, text: segment.segment });
  }
  return tokens;
}

function pushWord(tokens: Token[], text: string, start: number, elision?: RegExp): void {
  const leaning = elision?.exec(text)?.[0].length ?? 0;
  if (leaning > 0) {
    // The apostrophe belongs to neither word.
    tokens.push({ start, end: start + leaning - 1, text: text.slice(0, leaning - 1) });
  }
  tokens.push({ start: start + leaning, end: start + text.length, text: text.slice(leaning) });
}

/**
 * The words of a text in order, with exact UTF-16 offsets; punctuation, symbols and emoji are left out.
 * Chinese, Japanese, Thai, Lao, Khmer and Burmese are split by the dictionaries of `Intl.Segmenter`, all else by letters.
 * `language` is a BCP 47 primary tag or 'und'; it decides only about elided articles (French, Italian, Catalan) and dictionaries.
 */
export function tokenize(text: string, language: string): Token[] {
  if (unspaced.test(text)) return segmentWords(text, language);
  const tokens: Token[] = [];
  const elision = elisions[language];
  for (const match of text.matchAll(word)) pushWord(tokens, match[0], match.index, elision);
  return tokens;
}
