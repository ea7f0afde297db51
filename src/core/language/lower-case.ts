/** Languages whose capital I has no dot and so becomes another letter. */
const dotlessCapitalI = new Set(['tr', 'az']);

/** A word in small letters by the rules of its language, with the typewriter's apostrophe; the form in which words are compared. */
export function lowerCase(word: string, language: string): string {
  const small = dotlessCapitalI.has(language)
    ? word.toLocaleLowerCase(language)
    : word.toLowerCase();
  return small.replace(/[’ʼ＇]/gu, "'");
}
