import { describe, expect, it } from 'vitest';
import { foldText, rareLetters } from './fold-text.ts';
import { findRequiredLiterals } from './required-literals.ts';

describe('findRequiredLiterals', () => {
  it.each<[string, readonly string[]]>([
    [String.raw`resil\w+`, ['resil']],
    [String.raw`\b(rent|lease)\w*`, ['rent', 'lease']],
    [String.raw`^No\b`, ['no']],
    ['waits?', ['wait']],
    ['Café+', ['cafe']],
    [String.raw`too\s+much`, ['much']],
    ['(?:ab){2}c', ['ab']],
    ['(?<year>ab)(?=long)', ['ab']],
    [String.raw`\u{72}ent\.`, ['rent.']],
    ['产', ['产']],
    // Nothing that every match must hold, or nothing that says much.
    [String.raw`\b[qx]\w+n\b`, []],
    ['rent|', []],
    ['(?:rent)*x', []],
    ['rent|r', []],
    ['(?-i:Rent)', []],
    ['(?!rent)', []],
    ['[rent]+', []],
    ['a|b', []],
    ['ſo', []],
    [String.raw`\ud83d\ude00*`, []],
  ])('tells of %s what stands in every match: %j', (pattern, expected) => {
    expect(findRequiredLiterals(pattern, false)).toEqual(expected);
  });

  it('keeps capitals and accents where they count', () => {
    expect(findRequiredLiterals('Café’s', true)).toEqual(["Café's"]);
    expect(findRequiredLiterals('ſo', true)).toEqual(['ſo']);
  });
});

it('folds alike what an expression without regard to case takes for the same, but for the rare letters', () => {
  const cased: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const sign = String.fromCodePoint(code);
    const hasCase = sign.toLowerCase() !== sign || sign.toUpperCase() !== sign;
    if (hasCase && !rareLetters.test(sign)) cased.push(sign);
  }
  const all = cased.join('');
  const apart = cased.filter((sign) =>
    (all.match(new RegExp(sign, 'giu')) ?? []).some(
      (other) => foldText(other, false) !== foldText(sign, false),
    ),
  );
  expect(cased.length).toBeGreaterThan(2500);
  expect(apart).toEqual([]);
});
