/**
 * Milliseconds since midnight, or null where no clock shows it. `half` begins with the letter of a.m. or p.m.; a time such as
 * “14:05 PM” is written by people and means 14:05.
 */
export function clockMs(
  hourText: string | undefined,
  minuteText: string | undefined,
  secondText: string | undefined,
  fraction: string | undefined,
  half: string | undefined,
): number | null {
  const [given, minute, second] = [Number(hourText), Number(minuteText), Number(secondText ?? 0)];
  if (given > 24 || minute > 59 || second > 60 || (half !== undefined && given > 23)) return null;
  const isHalf = half !== undefined && given >= 1 && given <= 12;
  const hour = isHalf ? (given % 12) + (/^p/iu.test(half) ? 12 : 0) : given;
  const thousandths = fraction === undefined ? 0 : Math.round(Number(`0.${fraction}`) * 1000);
  return (hour * 60 + minute) * 60_000 + second * 1000 + thousandths;
}

/** What an offset from UTC such as `+02:00` adds; 0 for a zone that is only named. */
export function zoneMs(zone: string | undefined): number {
  const offset = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone ?? '');
  if (!offset) return 0;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return (offset[1] === '-' ? -minutes : minutes) * 60_000;
}
