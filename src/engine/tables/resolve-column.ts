import { ok, refuse, type Result } from '../../shared/result.ts';

type Named = Readonly<{ position: number; name: string; question: string }>;

const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLocaleLowerCase();

const listed = (columns: readonly Named[]): string =>
  columns
    .slice(0, 5)
    .map(({ position, question }) => `${position} “${question}”`)
    .join(', ');

/**
 * The column that a person means by its name, its question, its position from 0, or a part of the question that
 * only one column has.
 */
export function resolveColumn<Column extends Named>(
  columns: readonly Column[],
  wanted: string,
): Result<Column> {
  const text = fold(wanted);
  const exact = columns.filter(
    ({ name, question }) => fold(name) === text || fold(question) === text,
  );
  const byPosition = /^\d+$/u.test(text)
    ? columns.filter(({ position }) => position === Number(text))
    : [];
  const partly = columns.filter(
    ({ question, name }) => fold(question).includes(text) || fold(name).includes(text),
  );
  for (const found of [exact, byPosition, partly]) {
    const [only] = found;
    if (only && found.length === 1) return ok(only);
    if (only && found === exact) return ok(only);
    if (found.length > 1) {
      return refuse(
        'column_missing',
        `“${wanted}” fits ${found.length} columns: ${listed(found)}. Name one of them in full, or by its number.`,
      );
    }
  }
  return refuse(
    'column_missing',
    `There is no column “${wanted}”. The table has ${columns.length}: ${listed(columns)}${columns.length > 5 ? ' …' : ''}`,
  );
}
