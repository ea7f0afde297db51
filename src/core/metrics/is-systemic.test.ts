import { expect, it } from 'vitest';
import { isSystemic } from './is-systemic.ts';

const common = { low: 0.12 };

it('is what is common and hurts', () => {
  const worse = { low: -40, high: -5 };
  expect(isSystemic({ share: common, difference: worse, isLowGood: false })).toBe(true);
  expect(isSystemic({ share: { low: 0.03 }, difference: worse, isLowGood: false })).toBe(false);
});

it('is not what goes with good scores, nor what nothing is shown of', () => {
  const told = (difference: Parameters<typeof isSystemic>[0]['difference'], isLowGood = false) =>
    isSystemic({ share: common, difference, isLowGood });
  expect(told({ low: 5, high: 40 })).toBe(false);
  expect(told({ low: -40, high: 3 })).toBe(false);
  expect(told(null)).toBe(false);
});

it('looks the other way where a low score is the good one', () => {
  const more = { low: 0.2, high: 1.1 };
  expect(isSystemic({ share: common, difference: more, isLowGood: true })).toBe(true);
  expect(isSystemic({ share: common, difference: { low: -1, high: -0.2 }, isLowGood: true })).toBe(
    false,
  );
});
