const moment =
  /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\d*\s*(Z|[+-]\d{2}:?\d{2})?)?$/iu;

/** A moment in ISO 8601, UTC; one that names no zone is taken for UTC. Null where it is no moment. */
export function isoTime(written: string): string | null {
  const match = moment.exec(written.trim());
  if (!match) return null;
  const [, day = '', time = '00:00:00', zone = 'Z'] = match;
  const milliseconds = Date.parse(`${day}T${time}${zone.toUpperCase()}`);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
