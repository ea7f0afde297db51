import { type ForeignRow, wordsIn } from '../open-database.ts';
import type { Authorship } from '../study-context.ts';

/** Who made a row and when. */
export function authorOf(row: ForeignRow): Authorship {
  return { owner: wordsIn(row, 'owner'), date: wordsIn(row, 'date') };
}
