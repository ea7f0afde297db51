import { foldForSearch, hasCodeNamed, rankCodes } from '../../../core/coding/rank-codes.ts';
import { maxCodeName, type Code } from '../../../shared/domain/code.ts';
import type { CodeId } from '../../../shared/ids.ts';

export type PaletteChoice =
  | Readonly<{ kind: 'code'; code: Code }>
  | Readonly<{ kind: 'new'; name: string; parent: Code | null }>;

const mostChoices = 12;
/** From this length on, letters that merely occur in order are taken for the name of a new code, not for an abbreviation. */
const nameLength = 5;

/**
 * What the palette offers for what was typed: codes, best first, and a new code unless one has this name.
 * The new one comes first where no code holds the words. `Parent/Name` names the code above it.
 */
export function listChoices(
  codes: readonly Code[],
  query: string,
  recent: readonly CodeId[],
  parent: Code | null,
): readonly PaletteChoice[] {
  const found = rankCodes(codes, query, recent, mostChoices);
  const choices = found.map(({ code }): PaletteChoice => ({ kind: 'code', code }));
  const made = newCode(codes, query, parent);
  if (!made) return choices;
  const best = found[0]?.tier;
  const isName = foldForSearch(query).length >= nameLength;
  const weak = best === 'description' || (best === 'letters' && isName);
  return weak ? [made, ...choices] : [...choices, made];
}

function newCode(codes: readonly Code[], query: string, parent: Code | null): PaletteChoice | null {
  const slash = query.lastIndexOf('/');
  const above = slash < 0 ? '' : foldForSearch(query.slice(0, slash));
  const named = above === '' ? undefined : codes.find(({ path }) => foldForSearch(path) === above);
  const name = (named ? query.slice(slash + 1) : query).replace(/\s+/gu, ' ').trim();
  if (name === '' || name.length > maxCodeName) return null;
  const under = named ?? parent;
  const siblings = codes.filter(({ parentId }) => parentId === (under?.id ?? null));
  if (hasCodeNamed(siblings, name) || (!named && hasCodeNamed(codes, name))) return null;
  return { kind: 'new', name, parent: under };
}
