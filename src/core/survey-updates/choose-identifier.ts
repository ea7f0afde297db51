import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { ColumnRole } from '../../shared/domain/dataset.ts';
import type { ColumnPair } from './match-rows.ts';

/** A column of a table that may say whose a row is. */
export type IdentifierCandidate = ColumnPair &
  Readonly<{ position: number; role: ColumnRole | null }>;

/** Roles of what people wrote: two may write the same, and one may write it anew. */
const written: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>(['open_ended', 'note']);

/** Roles of columns that may say whose a row is without being said to: no score, group or time is one by being unique. */
const nameless: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>([
  null,
  'date',
  'personal',
  'ignore',
]);

/** The different cells in use, without blanks around them; null where a cell is empty or stands in two rows. */
function uniqueCells({ dictionary, codes }: ColumnValues): ReadonlySet<string> | null {
  const seen = new Uint8Array(dictionary.length);
  const cells = new Set<string>();
  for (const code of codes) {
    if (seen[code] === 1) return null;
    seen[code] = 1;
    const cell = dictionary[code]?.trim() ?? '';
    if (cell === '' || cells.has(cell)) return null;
    cells.add(cell);
  }
  return cells;
}

const isFilled = ({ dictionary, codes }: ColumnValues): boolean =>
  codes.some((code) => dictionary[code]?.trim() !== '');

function countShared({ known, given }: ColumnPair): number {
  const [here, there] = [uniqueCells(known), uniqueCells(given)];
  if (!here || !there) return 0;
  let shared = 0;
  for (const cell of there) if (here.has(cell)) shared += 1;
  return shared;
}

/**
 * The column that tells the rows of a table apart: that of the respondents; else, of the columns of no other use and without a
 * repeated or an empty value in both, the one with the most values that both have. Null where there is none: then only the whole row can tell.
 */
export function chooseIdentifier(
  candidates: readonly IdentifierCandidate[],
): IdentifierCandidate | null {
  const named = candidates.find(
    ({ role, known, given }) => role === 'respondent' && isFilled(known) && isFilled(given),
  );
  if (named) return named;
  let best: IdentifierCandidate | null = null;
  let most = 0;
  for (const candidate of candidates) {
    if (!nameless.has(candidate.role)) continue;
    const shared = countShared(candidate);
    if (shared > most) [best, most] = [candidate, shared];
  }
  return best;
}

/** Columns that a person may choose to tell rows apart: filled on both sides, and not what people wrote. */
export function possibleIdentifiers(
  candidates: readonly IdentifierCandidate[],
): readonly IdentifierCandidate[] {
  return candidates.filter(
    ({ role, known, given }) => !written.has(role) && isFilled(known) && isFilled(given),
  );
}
