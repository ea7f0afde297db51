import { fitting, misfit, type ParsedValue } from './parsed-value.ts';

/** Digits in groups of three behind the first group. */
const grouped = (mark: string): RegExp => new RegExp(`^\\d{1,3}(${mark}\\d{3})+$`, 'u');
const dotGroups = grouped('\\.');
const commaGroups = grouped(',');
const spaceGroups = grouped("[ '’]");

/** Digits without a sign and the fraction's digits, or null where the marks contradict each other. */
function splitNumber(words: string): Readonly<{ whole: string; fraction: string }> | null {
  const lastDot = words.lastIndexOf('.');
  const lastComma = words.lastIndexOf(',');
  const hasBoth = lastDot >= 0 && lastComma >= 0;
  const groups = hasBoth ? (lastDot > lastComma ? commaGroups : dotGroups) : spaceGroups;
  const mark = Math.max(lastDot, lastComma);
  // Several marks of one kind can only part groups.
  const onlyGroups = !hasBoth && (commaGroups.test(words) || dotGroups.test(words));
  if (onlyGroups && words.split(/[.,]/u).length > 2) {
    return { whole: words.replace(/[.,]/gu, ''), fraction: '' };
  }
  const whole = mark < 0 ? words : words.slice(0, mark);
  const fraction = mark < 0 ? '' : words.slice(mark + 1);
  const isWhole = whole === '' ? fraction !== '' : /^\d+$/u.test(whole) || groups.test(whole);
  if (!isWhole || !/^\d*$/u.test(fraction) || (mark >= 0 && fraction === '')) return null;
  return { whole: whole.replace(/\D/gu, ''), fraction };
}

/**
 * A number as it is stored: a sign where it is negative, no needless zeros, a dot. `1,5`, `1.5`, `1 234,5` and `1,234.5`
 * are understood; `1,234` could be two numbers and is refused. A single dot always parts the fraction.
 */
export function parseNumber(words: string): ParsedValue {
  const plain = words.replace(/[\u00a0\u2007\u2009\u202f]/gu, ' ').replace(/\u2212/gu, '-');
  const signed = /^([+-]?)\s?(.+)$/u.exec(plain.trim());
  const digits = signed?.[2] ?? '';
  if (/^\d{1,3},\d{3}$/u.test(digits) && !digits.startsWith('0')) return misfit('ambiguousNumber');
  const parts = splitNumber(digits);
  if (!parts) return misfit('notNumber');
  const whole = parts.whole.replace(/^0+(?=\d)/u, '') || '0';
  const fraction = parts.fraction.replace(/0+$/u, '');
  const value = fraction === '' ? whole : `${whole}.${fraction}`;
  return fitting(signed?.[1] === '-' && value !== '0' ? `-${value}` : value);
}
