import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatePatternError } from './locate-pattern-error.ts';

describe('locatePatternError', () => {
  it.each([
    ['wait(ing|ed)', null],
    ['[\\p{L}-]+\\d{2,}?', null],
    ['(?<year>\\d{4}) \\k<year>', null],
    ['wait(ing', { what: 'unclosed_group', at: 4 }],
    ['a(b(c)', { what: 'unclosed_group', at: 1 }],
    ['wait)ing', { what: 'unopened_group', at: 4 }],
    ['ab[c-', { what: 'unclosed_set', at: 2 }],
    ['*wait', { what: 'nothing_to_repeat', at: 0 }],
    ['a|+', { what: 'nothing_to_repeat', at: 2 }],
    ['a**', { what: 'nothing_to_repeat', at: 2 }],
    ['a{x}', { what: 'stray_brace', at: 1 }],
    ['a]', { what: 'stray_brace', at: 1 }],
    ['it\\-is', { what: 'bad_escape', at: 2 }],
    ['[\\y]', { what: 'bad_escape', at: 1 }],
    ['wait\\', { what: 'unfinished_escape', at: 4 }],
    ['[z-a]', { what: 'other', at: null }],
  ])('reads %s', (pattern, expected) => {
    expect(locatePatternError(pattern)).toEqual(expected);
  });

  it('never finds fault with what is a regular expression, and always with what is none', () => {
    const signs = fc.constantFrom(
      ...'a b ( ) [ ] { } * + ? | \\ ^ $ . - , 1 < : = ! d p u'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 8 }), (parts) => {
        const pattern = parts.join('');
        const found = locatePatternError(pattern);
        const isExpression = (): boolean => {
          try {
            return new RegExp(pattern, 'gmu') instanceof RegExp;
          } catch {
            return false;
          }
        };
        expect(found === null).toBe(isExpression());
        expect(found?.at ?? -1).toBeLessThan(pattern.length);
      }),
      { numRuns: 1000 },
    );
  });
});
