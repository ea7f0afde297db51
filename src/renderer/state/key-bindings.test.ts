import { describe, expect, it } from 'vitest';
import { frameKeys } from './frame-keys.ts';
import { keysOf, type KeyAction, listTaken, unchangedKeys, withKeys } from './key-bindings.ts';
import { reservationOf } from './reserved-keys.ts';

const code: KeyAction = { id: 'reader.code', keys: 'c', heard: 'reader' };
const turn: KeyAction = { id: 'reader.turn', keys: 'Ctrl+ArrowDown', heard: 'reader' };
const next: KeyAction = { id: 'segments.next', keys: 'j', heard: 'segments' };
const undo: KeyAction = { id: 'frame.undo', keys: 'Ctrl+Z', heard: 'everywhere' };
const all = [code, turn, next, undo];

describe('keys of a person', () => {
  it('are those of the table until they are changed, and again after', () => {
    expect(keysOf(code, unchangedKeys)).toBe('c');
    const changed = withKeys(unchangedKeys, code, 'F9');
    expect(keysOf(code, changed)).toBe('F9');
    expect(keysOf(code, withKeys(changed, code, null))).toBeNull();
    expect(withKeys(changed, code, 'C')).toEqual(unchangedKeys);
  });

  it('say who has a combination already, only where both are heard', () => {
    const taken = (wanted: KeyAction, keys: string): string | undefined =>
      listTaken(all, unchangedKeys, wanted, keys)[0]?.id;
    expect(taken(turn, 'C')).toBe('reader.code');
    expect(taken(next, 'c')).toBeUndefined();
    expect(taken(next, 'Ctrl+z')).toBe('frame.undo');
    expect(taken(undo, 'j')).toBe('segments.next');
    expect(taken(code, 'c')).toBeUndefined();
    expect(listTaken(all, withKeys(unchangedKeys, code, null), turn, 'c')).toEqual([]);
    // What is heard everywhere may get in the way of several lists.
    const memo: KeyAction = { id: 'memos.next', keys: 'j', heard: 'memos' };
    expect(listTaken([...all, memo], unchangedKeys, undo, 'j')).toEqual([next, memo]);
    expect(listTaken([...all, memo], unchangedKeys, next, 'j')).toEqual([]);
  });

  it('do nothing as single characters where these are switched off', () => {
    const off = { ...unchangedKeys, singleCharacters: false };
    expect(all.map((action) => keysOf(action, off))).toEqual([
      null,
      'Ctrl+ArrowDown',
      null,
      'Ctrl+Z',
    ]);
    expect(keysOf(code, withKeys(off, code, 'Shift+c'))).toBeNull();
    expect(keysOf(code, withKeys(off, code, 'F9'))).toBe('F9');
    expect(listTaken(all, off, turn, 'c')[0]?.id).toBe('reader.code');
  });
});

describe('keys that stay as they are', () => {
  it.each([
    ['Ctrl+W', 'system'],
    ['Ctrl+Shift+T', 'system'],
    ['F5', 'system'],
    ['Ctrl++', 'zoom'],
    ['Ctrl+C', 'usual'],
    ['Shift+Tab', 'usual'],
    ['Shift+ArrowDown', 'usual'],
    ['Ctrl+ArrowLeft', 'usual'],
    ['Enter', 'usual'],
    ['3', 'digit'],
    ['0', null],
    ['Ctrl+3', null],
    ['Alt+ArrowLeft', null],
    ['Ctrl+ArrowUp', null],
    ['Ctrl+Shift+F', null],
    ['c', null],
  ] as const)('%s: %s', (keys, why) => {
    expect(reservationOf(keys)).toBe(why);
  });

  it('are letters, digits and signs in a grid that they fill', () => {
    expect(['c', '7', 'Shift+x', '-'].map((keys) => reservationOf(keys, 'cases'))).toEqual(
      Array.from('wwww', () => 'writing'),
    );
    expect(
      ['F8', 'Ctrl+m', 'Alt+Shift+ArrowLeft'].map((keys) => reservationOf(keys, 'cases')),
    ).toEqual([null, null, null]);
    expect(reservationOf('c', 'memos')).toBeNull();
  });

  it('are none of the frame, and no two of these are the same', () => {
    expect(frameKeys.filter(({ keys }) => reservationOf(keys) !== null)).toEqual([]);
    for (const action of frameKeys)
      expect(listTaken(frameKeys, unchangedKeys, action, action.keys)).toEqual([]);
  });
});
