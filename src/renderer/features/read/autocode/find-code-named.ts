import { foldForSearch } from '../../../../core/coding/rank-codes.ts';
import type { Code } from '../../../../shared/domain/code.ts';

/** The code that a name or a path means: that of this path, else the only one of this name. Case and accents do not matter. */
export function findCodeNamed(codes: readonly Code[], words: string): Code | undefined {
  const wanted = foldForSearch(words);
  if (wanted === '') return undefined;
  const byPath = codes.find(({ path }) => foldForSearch(path) === wanted);
  const named = codes.filter(({ name }) => foldForSearch(name) === wanted);
  return byPath ?? (named.length === 1 ? named[0] : undefined);
}

/** What a new code is called, and the code above it where one was named with a slash. */
export function splitCodeName(
  codes: readonly Code[],
  words: string,
): Readonly<{ parent: Code | undefined; name: string }> {
  const name = words.replace(/\s+/gu, ' ').trim();
  const slash = name.lastIndexOf('/');
  const parent = slash > 0 ? findCodeNamed(codes, name.slice(0, slash)) : undefined;
  const own = name.slice(slash + 1).trim();
  return parent && own !== '' ? { parent, name: own } : { parent: undefined, name };
}
