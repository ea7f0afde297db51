/**
 * A duration written with colons, in minutes, or NaN: `h:mm:ss` (also `1:02:03.5`), and two numbers, which are minutes and
 * seconds, or hours and minutes where `twoAre` says so. The second and third number are below 60; a minus may stand before.
 */
export function parseClock(cell: string, twoAre: 'mm:ss' | 'h:mm'): number {
  const match = clock.exec(cell.trim());
  if (!match) return Number.NaN;
  const [, sign, first, second, third, fraction] = match;
  const [a, b] = [Number(first), Number(second)];
  const last = third === undefined ? 0 : Number(`${third}.${fraction ?? 0}`);
  if (b > 59 || last >= 60) return Number.NaN;
  const inHours = third !== undefined || twoAre === 'h:mm';
  const minutes = inHours ? 60 * a + b + last / 60 : a + b / 60;
  return sign === '' ? minutes : -minutes;
}

const clock = /^([-\u2212]?)(\d{1,5}):(\d{2})(?::(\d{2})(?:[.,](\d{1,6}))?)?$/u;

/** Whether a cell is two numbers with a colon, so that it may be minutes and seconds or hours and minutes. */
export const isTwoPartClock = (cell: string): boolean =>
  /^[-\u2212]?\d{1,5}:\d{2}$/u.test(cell.trim());

export const isClock = (cell: string): boolean => clock.test(cell.trim());
