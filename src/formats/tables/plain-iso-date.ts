const [zero, dash, colon, blank, letterT] = [0x30, 0x2d, 0x3a, 0x20, 0x54];
/** Bytes of `2024-03-01` and of `2024-03-01 10:20:30`. */
const [dateLength, momentLength] = [10, 19];

/** The number that two digits make; 100 where they are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - zero;
  const ones = (bytes[at + 1] ?? 0) - zero;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? 100 : tens * 10 + ones;
}

/**
 * Whether a date stands there that needs no second look: `2024-03-01` or `2024-03-01 10:20:30` (or with a T), on a day that every
 * month has, in the years that are read as dates. What is not so may still be a date.
 */
export function isPlainIsoDate(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length !== dateLength && length !== momentLength) return false;
  if (bytes[start + 4] !== dash || bytes[start + 7] !== dash) return false;
  const century = twoDigits(bytes, start);
  if (century < 18 || century > 21 || twoDigits(bytes, start + 2) > 99) return false;
  const [month, day] = [twoDigits(bytes, start + 5), twoDigits(bytes, start + 8)];
  if (month < 1 || month > 12 || day < 1 || day > 28) return false;
  return length === dateLength || isPlainTime(bytes, start + dateLength);
}

/** Behind a blank or a T. */
function isPlainTime(bytes: Uint8Array, at: number): boolean {
  const parting = bytes[at];
  if (parting !== blank && parting !== letterT) return false;
  if (bytes[at + 3] !== colon || bytes[at + 6] !== colon) return false;
  const [hours, minutes] = [twoDigits(bytes, at + 1), twoDigits(bytes, at + 4)];
  return hours < 24 && minutes < 60 && twoDigits(bytes, at + 7) < 60;
}
