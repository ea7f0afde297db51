const earliest = new Date(1980, 0, 1);

/**
 * A time as an archive takes it: without a zone, from 1980 to 2099. It is the time in UTC wherever it is written, so that the
 * same study is the same bytes everywhere.
 */
export function zipTime(iso: string): Date {
  const time = new Date(iso);
  const year = time.getUTCFullYear();
  if (!(year >= 1980 && year <= 2099)) return earliest;
  const clock = [time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()] as const;
  return new Date(year, time.getUTCMonth(), time.getUTCDate(), ...clock);
}
