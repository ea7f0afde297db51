import { nearestFamily } from '../../core/coding/family-colours.ts';
import { familyColourCount } from '../../shared/domain/code.ts';

const hex = /^#?([\da-f]{6})(?:[\da-f]{2})?$/iu;
const shortHex = /^#([\da-f])([\da-f])([\da-f])$/iu;
const rgb = /^(?:rgb\()?\s*(\d{1,3})\s*[,; ]\s*(\d{1,3})\s*[,; ]\s*(\d{1,3})\s*\)?$/iu;

/**
 * The family, 0..11, that a cell means: `1` to `12` are the families by number, `#rrggbb`, `#rgb` and `r, g, b` the one
 * that looks most like them. Undefined where it means no colour.
 */
export function parseColour(cell: string): number | undefined {
  const text = cell.trim();
  if (/^\d{1,2}$/u.test(text)) {
    const number = Number(text);
    return number >= 1 && number <= familyColourCount ? number - 1 : undefined;
  }
  const long = hex.exec(text)?.[1];
  if (long) return nearestFamily(`#${long}`);
  const short = shortHex.exec(text)?.slice(1);
  if (short) return nearestFamily(`#${short.map((digit) => digit + digit).join('')}`);
  const parts = rgb.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return undefined;
  return nearestFamily(`#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
}
