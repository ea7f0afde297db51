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
