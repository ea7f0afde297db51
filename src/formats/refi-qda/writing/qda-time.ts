import type { QdaLosses } from './qda-losses.ts';

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;

/** A time as the schema takes it (`xsd:dateTime`); null where there is none or where it is no time. */
export function qdaTime(time: string | null, losses: QdaLosses): string | null {
  if (time === null) return null;
  if (isDateTime(time)) return time;
  losses.add('times');
  return null;
}

function isDateTime(time: string): boolean {
  if (!dateTime.test(time) || time.startsWith('0000')) return false;
  // The day as such, since the clock would take the 30th of February for a day of March.
  const day = Date.parse(`${time.slice(0, 10)}T00:00:00Z`);
  const isDay = !Number.isNaN(day) && new Date(day).toISOString().startsWith(time.slice(0, 10));
  return isDay && !Number.isNaN(Date.parse(time)) && Number(time.slice(11, 13)) < 24;
}
