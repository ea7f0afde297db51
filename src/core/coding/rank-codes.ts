import type { Code } from '../../shared/domain/code.ts';
import type { CodeId } from '../../shared/ids.ts';

/** How well a code answers what was typed; a smaller tier is better. */
const tiers = ['exact', 'start', 'word', 'inside', 'path', 'letters', 'description'] as const;
export type MatchTier = (typeof tiers)[number];

export type RankedCode = Readonly<{ code: Code; tier: MatchTier }>;

const combiningMarks = /\p{M}+/gu;

/** Letters only as far as people type them: no case, no accents, one space. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(combiningMarks, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Codes that answer a query, best first: name equal, name begins, a word of the name begins, inside the name,
 * every word somewhere in the path, the letters in order, in the description. Within a tier recently used codes come
 * first (`recent`, newest first), then shorter names, then the order of the codebook.
 * An empty query lists recent codes, then all others in their order. Archived codes answer to their whole name only.
 */
export function rankCodes(
  codes: readonly Code[],
  query: string,
  recent: readonly CodeId[] = [],
  limit = 50,
): readonly RankedCode[] {
  const folded = foldForSearch(query);
  const recency = new Map(recent.map((id, index) => [id, index]));
  const found = codes.flatMap((code, order) => {
    const tier = folded === '' ? 'exact' : tierOf(code, folded);
    if (!tier) return [];
    if (code.archived && (folded === '' || tier !== 'exact')) return [];
    const length = folded === '' ? 0 : code.name.length;
    const keys = [tiers.indexOf(tier), recency.get(code.id) ?? Infinity, length, order];
    return [{ code, tier, keys }];
  });
  found.sort((a, b) => compareKeys(a.keys, b.keys));
  return found.slice(0, limit).map(({ code, tier }) => ({ code, tier }));
}

/** Whether a code of exactly this name is among the codes; the palette then offers no new one. */
export function hasCodeNamed(codes: readonly Code[], name: string): boolean {
  const folded = foldForSearch(name);
  return codes.some((code) => foldForSearch(code.name) === folded);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const left = a[index] ?? 0;
    const right = b[index] ?? 0;
    // Not a difference: two codes that were never used are both at infinity.
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function tierOf(code: Code, query: string): MatchTier | null {
  const name = foldForSearch(code.name);
  if (name === query) return 'exact';
  if (name.startsWith(query)) return 'start';
  if (startsAWord(name, query)) return 'word';
  if (name.includes(query)) return 'inside';
  const path = foldForSearch(code.path);
  const words = query.split(/[ /]/u).filter((word) => word !== '');
  if (words.every((word) => path.includes(word))) return 'path';
  if (isSubsequence(query.replaceAll(' ', ''), path)) return 'letters';
  if (foldForSearch(code.description).includes(query)) return 'description';
  return null;
}

function startsAWord(name: string, query: string): boolean {
  return name.split(/[^\p{L}\p{N}]+/u).some((word, index) => index > 0 && word.startsWith(query));
}

function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at);
    if (at < 0) return false;
    at += letter.length;
  }
  return true;
}
