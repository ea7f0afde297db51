import { describe, expect, it } from 'vitest';
import { beginsWriting, moveCursor } from './grid-keys.ts';

const size = { rows: 50, columns: 6, page: 10 };
const press = (key: string, modifiers: object = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...modifiers,
});
const from = (row: number, column: number) => (key: string, modifiers?: object) => {
  const move = moveCursor(press(key, modifiers), { row, column }, size);
  return move && [move.to.row, move.to.column, move.grows];
};

describe('the cursor', () => {
  const move = from(5, 2);

  it('goes by arrows, pages and to the ends', () => {
    expect(move('ArrowDown')).toEqual([6, 2, false]);
    expect(move('PageDown')).toEqual([15, 2, false]);
    expect(move('PageUp')).toEqual([0, 2, false]);
    expect(move('Home')).toEqual([5, 0, false]);
    expect(move('End')).toEqual([5, 5, false]);
    expect(move('End', { ctrlKey: true })).toEqual([49, 5, false]);
    expect(move('ArrowLeft', { ctrlKey: true })).toEqual([5, 0, false]);
    expect(move('x')).toBeNull();
  });

  it('reaches the heads by an arrow, and stays inside the grid', () => {
    expect(from(0, 0)('ArrowUp')).toEqual([-1, 0, false]);
    expect(from(-1, 0)('ArrowUp')).toEqual([-1, 0, false]);
    expect(from(49, 5)('ArrowDown')).toEqual([49, 5, false]);
    expect(from(49, 5)('ArrowRight')).toEqual([49, 5, false]);
  });

  it('draws a block behind it with Shift, which never takes a head in', () => {
    expect(move('ArrowDown', { shiftKey: true })).toEqual([6, 2, true]);
    expect(move('ArrowDown', { shiftKey: true, ctrlKey: true })).toEqual([49, 2, true]);
    expect(from(0, 0)('ArrowUp', { shiftKey: true })).toEqual([0, 0, true]);
  });
});

it('begins to fill a cell by what writes a character, and by nothing else', () => {
  const begins = (key: string, modifiers?: object) => beginsWriting(press(key, modifiers));
  expect(['a', '7', 'ß', '-', '😀', '字'].map((key) => begins(key))).toEqual(Array(6).fill(true));
  expect(['Enter', 'F2', 'Shift', ' ', 'Dead'].map((key) => begins(key))).toEqual(
    Array(5).fill(false),
  );
  expect(begins('a', { ctrlKey: true })).toBe(false);
  expect(begins('a', { isComposing: true })).toBe(false);
});
