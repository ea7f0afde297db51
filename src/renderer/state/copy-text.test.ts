import { expect, it } from 'vitest';
import { toTabSeparated } from './copy-text.ts';

it('keeps a cell in its cell, and a formula from being computed', () => {
  expect(
    toTabSeparated([
      ['a\tb', 'two\nlines'],
      ['=SUM(A1)', '-12.5'],
      ['@name', '−3.1'],
    ]),
  ).toBe("a b\ttwo lines\n'=SUM(A1)\t-12.5\n'@name\t-3.1");
});
