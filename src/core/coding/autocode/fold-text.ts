/** Letters that have no other letter inside them, and signs that are typed in several ways. */
const alike: Readonly<Record<string, string>> = {
  İ: 'i',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ς: 'σ',
  ё: 'е',
  '’': "'",
  ʼ: "'",
};

/**
 * Latin and Greek letters with accents, wide letters, apostrophes. Marks of other scripts change the word and stay, and so
 * does й.
 */
const folding = /[\u00c0-\u024f\u0370-\u03ff\u1e00-\u1fff\u0451\u02bc\u2019\uff01-\uff5e]/gu;
const apostrophes = /[’ʼ]/gu;

const folded = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  const code = letter.charCodeAt(0);
  const narrow =
    code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0).toLowerCase() : letter;
  const [base = narrow] = narrow.normalize('NFD');
  const result = alike[narrow] ?? alike[base] ?? base;
  folded.set(letter, result);
  return result;
}

/** Small letters of the same length, where a language's own would be longer (İ). */
function lowerEach(text: string): string {
  let lower = '';
  for (const letter of text) {
    const small = letter.toLowerCase();
    lower += small.length === letter.length ? small : letter;
  }
  return lower;
}

/**
 * A text as words are compared: small letters without accents, or with `matchCase` just as it is but for its apostrophes.
 * Of the same length, unit for unit, so that an offset in one is an offset in the other.
 */
export function foldText(text: string, matchCase: boolean): string {
  if (matchCase) return text.replace(apostrophes, "'");
  const small = text.toLowerCase();
  return (small.length === text.length ? small : lowerEach(text)).replace(folding, foldLetter);
}

/**
 * Letters equal to others by Unicode's simple case folding that `foldText` keeps apart from them: long s, symbols of Greek
 * letters, the micro sign, old forms of Cyrillic letters, ligatures.
 */
export const rareLetters =
  /[\u00b5\u017f\u0345\u03d0\u03d1\u03d5\u03d6\u03f0\u03f1\u03f5\u1c80-\u1c88\u1e9b\ufb05\ufb06]/u;
