/** What a column is called: its short name, and the question as asked where the file has it. */
export type CalledColumn = Readonly<{ position: number; name: string; question: string }>;

export type ColumnPairs<Known, Given> = Readonly<{
  pairs: readonly Readonly<{ known: Known; given: Given }>[];
  /** Columns that only the table has. */
  missing: readonly Known[];
  /** Columns that only the file has. */
  added: readonly Given[];
}>;

const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

/** The surest sign first. Names are unique in a table; one question may stand over several columns. */
const signs: readonly ((column: CalledColumn) => string)[] = [
  ({ name, question }) => `${fold(question)}\n${fold(name)}`,
  ({ question }) => fold(question),
  ({ name }) => fold(name),
];

/**
 * Finds the columns of a table again in another one, whatever their order: by question and name, else by question, else by
 * name. Blanks and capitals make no difference. Where several are called the same, the first is paired with the first.
 */
export function matchColumns<Known extends CalledColumn, Given extends CalledColumn>(
  known: readonly Known[],
  given: readonly Given[],
): ColumnPairs<Known, Given> {
  const found = new Map<Known, Given>();
  const taken = new Set<Given>();
  for (const sign of signs) {
    const waiting = Map.groupBy(
      given.filter((column) => !taken.has(column)),
      sign,
    );
    for (const column of known) {
      const next = found.has(column) ? undefined : waiting.get(sign(column))?.shift();
      if (!next) continue;
      found.set(column, next);
      taken.add(next);
    }
  }
  return {
    pairs: known.flatMap((column) => {
      const pair = found.get(column);
      return pair ? [{ known: column, given: pair }] : [];
    }),
    missing: known.filter((column) => !found.has(column)),
    added: given.filter((column) => !taken.has(column)),
  };
}

/** The least share of a table's columns that a newer export of it has. */
export const leastMatched = 0.8;

/** Whether so many of a table's columns were found again that it is the same table. */
export function isSameTable({ pairs, missing }: ColumnPairs<unknown, unknown>): boolean {
  return pairs.length > 0 && pairs.length >= leastMatched * (pairs.length + missing.length);
}
