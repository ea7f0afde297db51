/** Writing systems that matter for choosing a language; `other` is every letter outside them. */
export type Script =
  | 'Latin'
  | 'Cyrillic'
  | 'Greek'
  | 'Arabic'
  | 'Hebrew'
  | 'Devanagari'
  | 'Bengali'
  | 'Gurmukhi'
  | 'Gujarati'
  | 'Tamil'
  | 'Telugu'
  | 'Kannada'
  | 'Malayalam'
  | 'Sinhala'
  | 'Thai'
  | 'Lao'
  | 'Myanmar'
  | 'Georgian'
  | 'Armenian'
  | 'Ethiopic'
  | 'Khmer'
  | 'Hangul'
  | 'Kana'
  | 'Han'
  | 'other';

/** First and last code point of the blocks that hold the letters of running text, by rising code point. */
const blocks: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x41, 0x24f, 'Latin'],
  [0x370, 0x3ff, 'Greek'],
  [0x400, 0x52f, 'Cyrillic'],
  [0x530, 0x58f, 'Armenian'],
  [0x590, 0x5ff, 'Hebrew'],
  [0x600, 0x6ff, 'Arabic'],
  [0x750, 0x77f, 'Arabic'],
  [0x900, 0x97f, 'Devanagari'],
  [0x980, 0x9ff, 'Bengali'],
  [0xa00, 0xa7f, 'Gurmukhi'],
  [0xa80, 0xaff, 'Gujarati'],
  [0xb80, 0xbff, 'Tamil'],
  [0xc00, 0xc7f, 'Telugu'],
  [0xc80, 0xcff, 'Kannada'],
  [0xd00, 0xd7f, 'Malayalam'],
  [0xd80, 0xdff, 'Sinhala'],
  [0xe00, 0xe7f, 'Thai'],
  [0xe80, 0xeff, 'Lao'],
  [0x1000, 0x109f, 'Myanmar'],
  [0x10a0, 0x10ff, 'Georgian'],
  [0x1200, 0x139f, 'Ethiopic'],
  [0x1780, 0x17ff, 'Khmer'],
  [0x1e00, 0x1eff, 'Latin'],
  [0x1f00, 0x1fff, 'Greek'],
  [0x3040, 0x30ff, 'Kana'],
  [0x3400, 0x4dbf, 'Han'],
  [0x4e00, 0x9fff, 'Han'],
  [0xac00, 0xd7af, 'Hangul'],
  [0xf900, 0xfaff, 'Han'],
  [0xfb50, 0xfdff, 'Arabic'],
  [0xfe70, 0xfeff, 'Arabic'],
  [0x20000, 0x323af, 'Han'],
];

function scriptOf(letter: string): Script {
  const codePoint = letter.codePointAt(0) ?? 0;
  for (const [first, last, script] of blocks) {
    if (codePoint < first) return 'other';
    if (codePoint <= last) return script;
  }
  return 'other';
}

/** How many letters of each writing system a text holds; digits, marks and punctuation do not count. */
export function countScripts(text: string): ReadonlyMap<Script, number> {
  const counts = new Map<Script, number>();
  let plain = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isAsciiLetter(unit)) {
      // Most letters of most texts; a script stands in the order of its first letter.
      if (plain === 0 && !counts.has('Latin')) counts.set('Latin', 0);
      plain += 1;
    } else if (unit >= 0x80) {
      const letter = String.fromCodePoint(text.codePointAt(at) ?? unit);
      at += letter.length - 1;
      if (!/\p{L}/u.test(letter)) continue;
      const script = scriptOf(letter);
      counts.set(script, (counts.get(script) ?? 0) + 1);
    }
  }
  if (plain > 0) counts.set('Latin', (counts.get('Latin') ?? 0) + plain);
  return counts;
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
