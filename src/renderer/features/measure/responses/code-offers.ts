import { checkCodeName } from '../../../../core/coding/check-code-name.ts';
import { foldForSearch, rankCodes } from '../../../../core/coding/rank-codes.ts';
import type { Code } from '../../../../shared/domain/code.ts';
import type { CodeId } from '../../../../shared/ids.ts';

export type CodeOffer =
  | Readonly<{ kind: 'code'; code: Code }>
  | Readonly<{ kind: 'new'; name: string; parentId: CodeId | null; above: string }>;

const mostCodes = 7;

/**
 * What can be put on an answer for what was typed: codes, the best first, and a new one unless its name is taken there.
 * `Parent/Name` names the code above the new one.
 */
export function offerCodes(codes: readonly Code[], typed: string): readonly CodeOffer[] {
  const found = rankCodes(codes, typed, [], mostCodes).map(({ code }): CodeOffer => ({
    kind: 'code',
    code,
  }));
  const slash = typed.lastIndexOf('/');
  const path = foldForSearch(typed.slice(0, Math.max(0, slash)));
  const parent = path === '' ? undefined : codes.find((code) => foldForSearch(code.path) === path);
  const name = (parent ? typed.slice(slash + 1) : typed).replace(/\s+/gu, ' ').trim();
  const parentId = parent?.id ?? null;
  const isThere = found.some(
    (offer) => offer.kind === 'code' && foldForSearch(offer.code.name) === foldForSearch(name),
  );
  if (checkCodeName(codes, name, parentId) !== null || (isThere && !parent)) return found;
  return [...found, { kind: 'new', name, parentId, above: parent?.path ?? '' }];
}
