import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from './compare-texts.ts';
import { applyChanges } from './text-changes.ts';

describe('comparing texts', () => {
  it('finds the words that differ', () => {
    expect(
      compareTexts('Ada: I trust it.\nBen: No.\n', 'Ada: I trusted it.\nBen: No.\nAda: Oh.\n'),
    ).toEqual([
      { from: 7, to: 12, insert: 'trusted' },
      { from: 26, to: 26, insert: 'Ada: Oh.\n' },
    ]);
  });

  it('compares scripts without blanks sign by sign', () => {
    expect(compareTexts('我很喜欢这里', '我不喜欢这里')).toEqual([
      { from: 1, to: 2, insert: '不' },
    ]);
  });

  it('has nothing to say of equal texts, and takes empty ones', () => {
    expect([
      compareTexts('same', 'same'),
      compareTexts('', 'new'),
      compareTexts('old', ''),
    ]).toEqual([[], [{ from: 0, to: 0, insert: 'new' }], [{ from: 0, to: 3, insert: '' }]]);
  });

  it('finds one changed word wherever it stands in a long text', () => {
    const sizes = fc.integer({ min: 0, max: 9000 });
    const lines = (size: number): string =>
      'some words\n'.repeat(Math.ceil(size / 11)).slice(0, size);
    fc.assert(
      fc.property(sizes, sizes, fc.boolean(), (head, tail, isLine) => {
        const start = `${lines(head)}${isLine ? '\n' : ' '}`;
        const end = `${isLine ? '\n' : ' '}${lines(tail)}`;
        expect(compareTexts(`${start}old${end}`, `${start}new${end}`)).toEqual([
          { from: start.length, to: start.length + 3, insert: 'new' },
        ]);
      }),
    );
  });

  it('always leads from one to the other, in order and apart', () => {
    const words = fc.constantFrom('a', 'b ', 'trust', '\n', ' ', '👩‍👩‍👧', 'é', 'سلام', '不', '.');
    const prose = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        const changes = compareTexts(before, after);
        expect(applyChanges(before, changes)).toBe(after);
        changes.forEach(({ from, to }, index) => {
          expect(from).toBeGreaterThanOrEqual(changes[index - 1]?.to ?? 0);
          expect(to).toBeGreaterThanOrEqual(from);
        });
      }),
    );
  });
});
