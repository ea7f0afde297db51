import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { scoreText } from './score-text.ts';

it('leaves Math.sign as it is and loads neither natural’s root nor its databases', () => {
  scoreText('fine', 'en');
  const loaded = Object.keys(createRequire(import.meta.url).cache);
  expect(Math.sign(0)).toBe(0);
  expect(
    loaded.filter((file) => /node_modules\/(natural|mongoose|pg|redis|sylvester)\//.test(file)),
  ).toEqual([]);
});
