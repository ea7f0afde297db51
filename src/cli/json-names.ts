const snake = (name: string): string =>
  name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

/** What stands under these names has keys that people chose or that name counts: they stay as they are. */
const keptBelow = new Set(['attributes', 'counts', 'args']);

/** A value of the engine under the names of the command line's JSON: `firstTimeMs` becomes `first_time_ms`, at any depth. */
export function withJsonNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withJsonNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      snake(name),
      keptBelow.has(name) ? (inner as unknown) : withJsonNames(inner),
    ]),
  );
}

/** The same for a value known to be a record. */
export function recordWithJsonNames(value: object): Record<string, unknown> {
  return withJsonNames(value) as Record<string, unknown>;
}
