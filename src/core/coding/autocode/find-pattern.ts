import type { FindInText } from './match.ts';
import { findRegion, type Regions } from './regions.ts';
import { findRequiredLiterals } from './required-literals.ts';

/** The flags of a person's regular expression: whole characters, `^` and `$` at line ends. */
export function patternFlags(matchCase: boolean): string {
  return matchCase ? 'gmu' : 'gimu';
}

/** Past an empty match, without cutting a character of two units. */
function nextIndex(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/** For each region 1 where one of the literals stands in it. */
function markRegions(folded: string, regions: Regions, literals: readonly string[]): Uint8Array {
  const has = new Uint8Array(regions.starts.length);
  for (const literal of literals) {
    let at = folded.indexOf(literal);
    while (at >= 0) {
      const region = findRegion(regions, at, at + literal.length);
      if (region >= 0) has[region] = 1;
      const next = region < 0 ? at + 1 : (regions.ends[region] ?? 0) - literal.length + 1;
      at = folded.indexOf(literal, next);
    }
  }
  return has;
}

/**
 * Finds what a regular expression matches in each region by itself; empty matches do not count. Where every match must hold
 * certain words, only regions with them are looked through. It may run for ever: call it only where it can be ended from
 * outside.
 *
 * @throws SyntaxError where `pattern` is none.
 */
export function createPatternFinder(pattern: string, matchCase: boolean): FindInText {
  const expression = new RegExp(pattern, patternFlags(matchCase));
  const literals = findRequiredLiterals(pattern, matchCase);
  return ({ held, regions }, take) => {
    const { text } = held;
    const isSure = literals.length > 0 && (matchCase || !held.hasRareLetters());
    const has = isSure ? markRegions(held.folded(matchCase), regions, literals) : null;
    for (let region = 0; region < regions.starts.length; region += 1) {
      if (has?.[region] === 0) continue;
      const start = regions.starts[region] ?? 0;
      const said = text.slice(start, regions.ends[region]);
      expression.lastIndex = 0;
      for (let found = expression.exec(said); found; found = expression.exec(said)) {
        const [words] = found;
        if (words === '') expression.lastIndex = nextIndex(said, found.index);
        else if (!take(0, start + found.index, start + found.index + words.length)) return false;
      }
    }
    return false;
  };
}
