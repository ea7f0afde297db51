import type { Code } from '../shared/domain/code.ts';
import { ok, refuse, type Result } from '../shared/result.ts';

/** Stands for a slash that belongs to a name (see `Code.path`). */
const slashInName = '∕';

/** Names along a path, from the root; null where one is empty. `A/B` is two names, `A∕B` is the one name "A/B". */
export function namesOfPath(path: string): readonly string[] | null {
  const names = path.split('/').map((part) => part.replace(/\s+/gu, ' ').trim());
  return names.every((name) => name !== '')
    ? names.map((name) => name.replaceAll(slashInName, '/'))
    : null;
}

function pathOfNames(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('/', slashInName)).join('/');
}

/** The code at a path, or the longest beginning of the path that is there with the names that are still to be made. */
export type PathOnTree = Readonly<{ deepest: Code | null; missing: readonly string[] }>;

/** How much of a path is in the codebook. */
export function followPath(codes: readonly Code[], names: readonly string[]): PathOnTree {
  const byPath = new Map(codes.map((code) => [code.path, code]));
  for (let known = names.length; known > 0; known -= 1) {
    const deepest = byPath.get(pathOfNames(names.slice(0, known)));
    if (deepest) return { deepest, missing: names.slice(known) };
  }
  return { deepest: null, missing: names };
}

/** The code at a path. Refused with `not_found` where it is not there. */
export function findCodeByPath(codes: readonly Code[], path: string): Result<Code> {
  const { deepest, missing } = followPath(codes, namesOfPath(path) ?? [path]);
  return deepest && missing.length === 0
    ? ok(deepest)
    : refuse(
        'not_found',
        `There is no code “${path}” in this study. "verbatim list STUDY codes" lists those there are.`,
      );
}
