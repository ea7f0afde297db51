import { ok, refuse, type Result } from '../shared/result.ts';

type Named = Readonly<{ id: number; name: string }>;

const listed = (names: readonly string[]): string =>
  names.length === 0
    ? 'There is none yet.'
    : `There are: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}.`;

/**
 * The one thing of a name, or of an id where nothing has that name. `what` names the kind of thing: "source".
 * Refused with `not_found`, and with `conflict` where several have the name.
 */
export function findNamed<T extends Named>(
  things: readonly T[],
  wanted: string,
  what: string,
): Result<T> {
  const named = things.filter(({ name }) => name === wanted);
  const found = named.length > 0 ? named : things.filter(({ id }) => String(id) === wanted);
  const [only] = found;
  if (only && found.length === 1) return ok(only);
  if (found.length > 1) {
    const ids = found.map(({ id }) => id).join(', ');
    return refuse(
      'conflict',
      `${found.length} ${what}s are called “${wanted}”. Nothing was changed. Name one by its id: ${ids}.`,
    );
  }
  return refuse(
    'not_found',
    `There is no ${what} “${wanted}” in this study. Nothing was changed. ${listed(things.map(({ name }) => name))}`,
  );
}
