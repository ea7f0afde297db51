import { type ForeignDatabase, numberIn, wordsIn } from '../open-database.ts';

/** Longer entries are no marks of highlights. */
const longestPayload = 100_000;

/**
 * Who marked a highlight, by its id; empty where nobody is named. Highlights do not say so themselves: the log of the program
 * does, in which changing a highlight is adding it again.
 */
export function highlightAuthors(db: ForeignDatabase): (highlight: number) => string {
  const authors = new Map<number, string>();
  for (const row of db.rows('commands', ['id', 'user_login', 'payload'])) {
    const id = addedHighlight(wordsIn(row, 'payload'));
    if (id !== null && !authors.has(id)) authors.set(id, wordsIn(row, 'user_login'));
  }
  return (highlight) => authors.get(highlight) ?? '';
}

function addedHighlight(payload: string): number | null {
  if (payload.length > longestPayload || !payload.includes('highlight_add')) return null;
  try {
    const entry: unknown = JSON.parse(payload);
    if (typeof entry !== 'object' || entry === null) return null;
    if (!('type' in entry) || entry.type !== 'highlight_add') return null;
    // Older versions call it `id`.
    const named = 'highlight_id' in entry ? entry.highlight_id : 'id' in entry ? entry.id : null;
    return numberIn({ id: typeof named === 'number' ? named : null }, 'id');
  } catch {
    return null;
  }
}
