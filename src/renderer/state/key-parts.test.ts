import { expect, it } from 'vitest';
import { keyParts } from './keyboard.ts';

it('names the plus key itself, alone and in a combination', () => {
  expect(keyParts('+')).toEqual(['+']);
  expect(keyParts('Ctrl++').at(-1)).toBe('+');
});

it('parts a combination', () => {
  expect(keyParts('Shift+x')).toEqual(['Shift', 'X']);
});
