/** Letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin, with presentation forms. */
const rightToLeft =
  /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const letter = /\p{L}/u;
/** In a paragraph without letters one need not look to its end. UTF-16 units. */
const lookedAt = 2000;

/** The direction of a paragraph: that of its first letter; `ltr` where it has none. What `dir="auto"` finds, by letters alone. */
export function baseDirection(paragraph: string): 'ltr' | 'rtl' {
  const found = letter.exec(paragraph.slice(0, lookedAt));
  return found && rightToLeft.test(found[0]) ? 'rtl' : 'ltr';
}
