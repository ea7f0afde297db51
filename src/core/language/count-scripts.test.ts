import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countScripts } from './count-scripts.ts';

describe('countScripts', () => {
  it('counts letters by script, in the order of their first letters', () => {
    expect([...countScripts('Жук и zwei Bären, 我们! \u{20000}')]).toEqual([
      ['Cyrillic', 4],
      ['Latin', 9],
      ['Han', 3],
    ]);
  });

  it('counts no digits, marks or halves of pairs', () => {
    expect(countScripts('12 \u0301 \u{1F44D} \uD800 ?').size).toBe(0);
  });

  it('counts every letter once', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, (any) => {
        const counted = [...countScripts(any).values()].reduce((sum, count) => sum + count, 0);
        expect(counted).toBe((any.match(/\p{L}/gu) ?? []).length);
      }),
    );
  });
});
