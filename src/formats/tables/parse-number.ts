export type DecimalMark = '.' | ',';

const sign = /^[+\-\u2212]/u;
const whole = /^\d+$/u;
const plain = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;
/** Digits in groups of three, parted throughout by the same mark: comma, point, blank, apostrophe. */
const grouped = {
  '.': /^\d{1,3}(?:([,\u0020\u00a0\u202f\u2009'’])\d{3})(?:\1\d{3})*(?:\.\d+)?$/u,
  ',': /^\d{1,3}(?:([.\u0020\u00a0\u202f\u2009'’])\d{3})(?:\1\d{3})*(?:,\d+)?$/u,
} as const;
const withComma = /^(?:\d+,\d*|,\d+|\d+)(?:[eE][+-]?\d+)?$/u;

/**
 * The number a cell holds, or null where it holds anything else: text, a date, a percentage, an amount with its
 * currency, nothing. Blanks around it are ignored; a leading plus, minus or U+2212 is its sign; `1e3` is a number.
 *
 * Without `mark` a cell is read on its own: `1.5`, `1,5`, `1,234.5`, `1.234,5` and `1 234` say themselves which mark
 * is the decimal one; of `1,234` the comma parts thousands and of `1.234` the point is decimal, as in English.
 * With `mark`, found for the whole column by `decimalMark`, both follow the column.
 */
export function parseNumber(cell: string, mark?: DecimalMark): number | null {
  const text = cell.trim();
  if (text.length === 0 || text.length > 40) return null;
  const negative = text.startsWith('-') || text.startsWith('\u2212');
  const digits = sign.test(text) ? text.slice(1) : text;
  const value = unsigned(digits, mark);
  if (value === null || !Number.isFinite(value)) return null;
  return negative && value !== 0 ? -value : value;
}

function unsigned(digits: string, mark: DecimalMark | undefined): number | null {
  if (whole.test(digits)) return Number(digits);
  if (mark !== ',') {
    if (plain.test(digits)) return Number(digits);
    if (grouped['.'].test(digits) && !/^0[^.\d]/u.test(digits)) return fromParts(digits, '.');
    if (mark === '.') return null;
  }
  return grouped[','].test(digits) || withComma.test(digits) ? fromParts(digits, ',') : null;
}

function fromParts(digits: string, mark: DecimalMark): number {
  const others = mark === '.' ? /[^\d.]/gu : /[^\d,eE+-]/gu;
  return Number(digits.replaceAll(others, '').replace(',', '.'));
}

/**
 * The decimal mark of a column, from its different cells. The comma is taken only where a cell cannot be read
 * otherwise (`3,5`, `1.234,5`) and no cell contradicts it (`2.5`); else the point.
 */
export function decimalMark(cells: readonly string[]): DecimalMark {
  let commas = 0;
  for (const cell of cells) {
    if (whole.test(cell)) continue;
    const readsWithPoint = parseNumber(cell, '.') !== null;
    const readsWithComma = parseNumber(cell, ',') !== null;
    if (readsWithPoint && !readsWithComma) return '.';
    if (readsWithComma && !readsWithPoint) commas += 1;
  }
  return commas > 0 ? ',' : '.';
}
