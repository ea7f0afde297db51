import type { FindInText } from './match.ts';

/** The flags of a person's regular expression: whole characters, `^` and `$` at line ends. */
export function patternFlags(matchCase: boolean): string {
  return matchCase ? 'gmu' : 'gimu';
}

/** Past an empty match, without cutting a character of two units. */
function nextIndex(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/**
 * Finds what a regular expression matches in each region by itself; empty matches do not count. It may run for ever: call it
 * only where it can be ended from outside.
 *
 * @throws SyntaxError where `pattern` is none.
 */
export function createPatternFinder(pattern: string, matchCase: boolean): FindInText {
  const expression = new RegExp(pattern, patternFlags(matchCase));
  return ({ text, regions }, take) => {
    for (const { start, end } of regions) {
      const said = text.slice(start, end);
      expression.lastIndex = 0;
      for (let found = expression.exec(said); found; found = expression.exec(said)) {
        const [words] = found;
        if (words === '') expression.lastIndex = nextIndex(said, found.index);
        else if (!take(0, start + found.index, start + found.index + words.length)) return;
      }
    }
  };
}
