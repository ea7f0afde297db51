import { expect, it } from 'vitest';
import { harmless } from './harmless.ts';

it('shows escape sequences and bidirectional overrides instead of carrying them out', () => {
  expect(harmless('a\u001b[2Jb\u009bc\u202ed\u2066e')).toBe('a�[2Jb�c�d�e');
});

it('keeps a cell on one line and leaves other letters alone', () => {
  expect(harmless('one\ntwo\tthree 😀 ש')).toBe('one two three 😀 ש');
});
