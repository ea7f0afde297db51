import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { familyColourCount } from '../../shared/domain/code.ts';
import { familyColours, nearestFamily } from './family-colours.ts';

test('leave the program as they are on screen', () => {
  const css = readFileSync(join(import.meta.dirname, '../../renderer/tokens.css'), 'utf8');
  const onScreen = [...css.matchAll(/--family-\d+: light-dark\((#\w{6}),/gu)].map(
    (found) => found[1],
  );
  expect(familyColours).toEqual(onScreen);
  expect(familyColours).toHaveLength(familyColourCount);
});

test('come back as the family they were, and other colours as the one they look like', () => {
  expect(familyColours.map((colour) => nearestFamily(colour))).toEqual([...familyColours.keys()]);
  expect(nearestFamily('#0099dd')).toBe(1);
  expect(nearestFamily('#FF6688')).toBe(7);
});
