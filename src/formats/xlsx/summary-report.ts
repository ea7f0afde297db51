import type { Sheet } from './read-sheet.ts';

const answered = new Set(['answered', 'beantwortet', 'respondidas', 'répondues', 'respondido']);
const skipped = new Set(['skipped', 'übersprungen', 'omitidas', 'ignorées', 'ignorado']);

/**
 * Whether a sheet holds counts of the answers to one question, as survey tools write them in a report: how many answered
 * above how many skipped, each with its number beside it.
 */
export function isSummarySheet({ rows }: Sheet): boolean {
  return rows.some(
    ({ cells }, index) =>
      counts(cells, answered) && counts(rows[index + 1]?.cells ?? new Map(), skipped),
  );
}

function counts(cells: ReadonlyMap<number, string>, words: ReadonlySet<string>): boolean {
  if (cells.size !== 2) return false;
  const [word, number] = [...cells.values()];
  return words.has((word ?? '').trim().toLowerCase()) && /^\d+$/u.test(number ?? '');
}
