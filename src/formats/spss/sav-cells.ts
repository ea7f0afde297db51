import { clockText } from '../xlsx/number-format.ts';
import type { SavVariable } from './sav-dictionary.ts';

const dates = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
const dateTimes = new Set([22, 41]);
const times = new Set([21, 25, 40]);
/** Day zero of SPSS, the first of the Gregorian calendar. */
const epoch = Date.UTC(1582, 9, 14);
const segmentBytes = 256;

export type CellReader = (bytes: Uint8Array) => string;

/** How a value of the variable becomes a cell; `onMissing` hears of values that were declared missing. */
export function cellReader(
  variable: SavVariable,
  little: boolean,
  decode: (bytes: Uint8Array) => string,
  onMissing: () => void,
): CellReader {
  const start = variable.element * 8;
  if (variable.width > 0) {
    const missing = new Set(variable.missingTexts);
    return (bytes) => {
      const raw = stringBytes(bytes.subarray(start, start + variable.elements * 8), variable.width);
      const cell = decode(raw).replace(/[ \0]+$/u, '');
      if (missing.size === 0 || !missing.has(trimmedLatin(raw))) return cell;
      onMissing();
      return '';
    };
  }
  return (bytes) => {
    const value = new DataView(bytes.buffer, start, 8).getFloat64(0, little);
    if (!Number.isFinite(value) || value === -Number.MAX_VALUE) return '';
    if (!isMissing(value, variable)) return numberText(value, variable.format);
    onMissing();
    return '';
  };
}

function trimmedLatin(raw: Uint8Array): string {
  return Buffer.from(raw)
    .toString('latin1')
    .replace(/[ \0]+$/u, '');
}

/** Of each segment of a very long string 255 of its 256 bytes belong to it. */
function stringBytes(raw: Uint8Array, width: number): Uint8Array {
  if (width <= 255) return raw.subarray(0, width);
  const whole = new Uint8Array(width);
  for (let at = 0, to = 0; at < raw.length && to < width; at += segmentBytes, to += 255) {
    whole.set(raw.subarray(at, Math.min(at + 255, at + width - to)), to);
  }
  return whole;
}

function isMissing(value: number, { missingRange, missingNumbers }: SavVariable): boolean {
  if (missingNumbers.includes(value)) return true;
  return missingRange !== null && value >= missingRange[0] && value <= missingRange[1];
}

/** A number of fifteen digits, or by its print format ISO text: `2018-05-06`, `2018-05-06T10:10:10`, `10:10:10`. */
function numberText(value: number, format: number): string {
  const isShort = Number.isInteger(value) && Math.abs(value) < 1e15;
  const plain = String(isShort ? value : Number(value.toPrecision(15)));
  if (times.has(format)) return value >= 0 ? clockText(value) : `-${clockText(-value)}`;
  if (!dates.has(format) && !dateTimes.has(format)) return plain;
  const moment = new Date(epoch + value * 1000);
  if (Number.isNaN(moment.getTime()) || value < 0 || moment.getUTCFullYear() > 9999) return plain;
  return moment.toISOString().slice(0, dates.has(format) ? 10 : 19);
}
