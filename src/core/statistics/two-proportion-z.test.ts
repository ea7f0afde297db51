import { describe, expect, it } from 'vitest';
import { chiSquareTest } from './chi-square-test.ts';
import { twoProportionZ } from './two-proportion-z.ts';

describe('twoProportionZ', () => {
  it("Agresti (2007), table 2.3: aspirin in the Physicians' Health Study", () => {
    const test = twoProportionZ({ successes: 104, n: 11037 }, { successes: 189, n: 11034 });
    expect(test?.z).toBeCloseTo(-5.001, 3);
    expect((test?.z ?? 0) ** 2).toBeCloseTo(25.01, 2);
    const table = chiSquareTest([
      [104, 11037 - 104],
      [189, 11034 - 189],
    ]);
    expect((test?.z ?? 0) ** 2).toBeCloseTo(table?.statistic ?? 0, 10);
    expect(test?.p).toBeCloseTo(table?.p ?? 0, 15);
  });

  it('is undefined where everybody agrees, and refuses an empty side', () => {
    expect(twoProportionZ({ successes: 4, n: 4 }, { successes: 9, n: 9 })).toBeNull();
    expect(twoProportionZ({ successes: 0, n: 4 }, { successes: 0, n: 9 })).toBeNull();
    expect(twoProportionZ({ successes: 2, n: 4 }, { successes: 3, n: 6 })?.p).toBe(1);
    expect(() => twoProportionZ({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toThrow(
      RangeError,
    );
  });
});
