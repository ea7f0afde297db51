const number = '([+-]?\\d{1,15}(?:\\.\\d+)?)';

/**
 * A number alone ("9", "4.0"); with what it is out of ("8/10"); or with its label behind it
 * ("10 - strongly agree", "4. Agree", "5 (very easy)", "3 stars", "7점"). What stands between two numbers makes a range
 * or a date ("18-24", "5 to 10 years", "2024-01-05", "10:30") and a letter of a Latin word right behind it an ordinal or a name ("2nd").
 */
const patterns = [
  new RegExp(`^${number}\\.?$`, 'u'),
  new RegExp(`^${number}\\s*/\\s*(?:5|7|10)$`, 'u'),
  new RegExp(`^${number}\\s*[-–—:=.)(]+\\s*[^\\d\\s]`, 'u'),
  new RegExp(`^${number}\\s+(?!\\p{L}+\\s+\\d)\\p{L}`, 'u'),
  new RegExp(
    `^${number}[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}]`,
    'u',
  ),
] as const;

/** An answer on a scale is short; a longer cell that begins with a number is a remark. */
const longestLabel = 80;

/**
 * The score that a cell of a rating question stands for, or null where it holds none: empty, "-", "N/A",
 * "don't know", or other words. Decimal point, no thousands separators; full-width digits are read as digits.
 * "4,5" is no score: it may be a decimal or two choices, and guessing would change the figure.
 */
export function parseScore(cell: string): number | null {
  const trimmed = cell.trim();
  if (trimmed.length === 0 || trimmed.length > longestLabel) return null;
  const text = trimmed.normalize('NFKC');
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match?.[1] !== undefined) return Number(match[1]);
  }
  return null;
}
