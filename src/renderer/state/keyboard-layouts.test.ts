import { describe, expect, it } from 'vitest';
import { combinationOf, isComposing, type KeyPress, matchesKeys, sameForm } from './keyboard.ts';

type Held = 'ctrl' | 'alt' | 'shift' | 'altgr';

/** A key press as browsers report it: what it writes, where the key is, what is held. */
function press(key: string, code: string, ...held: readonly Held[]): KeyPress {
  return {
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
    metaKey: false,
    isComposing: false,
    getModifierState: (name) => name === 'AltGraph' && held.includes('altgr'),
  };
}

/** AltGr is told as Ctrl and Alt on Windows, and by itself on Linux. */
const windowsAltGr: readonly Held[] = ['ctrl', 'alt', 'altgr'];
const linuxAltGr: readonly Held[] = ['altgr'];

describe('signs of the reader, as keyboards report them', () => {
  it.each([
    ['US', '[', press('[', 'BracketLeft')],
    ['US', '?', press('?', 'Slash', 'shift')],
    ['US', '+', press('+', 'Equal', 'shift')],
    ['number pad', '+', press('+', 'NumpadAdd')],
    ['number pad', '-', press('-', 'NumpadSubtract')],
    ['German on Windows', '[', press('[', 'Digit8', ...windowsAltGr)],
    ['German on Linux', '[', press('[', 'Digit8', ...linuxAltGr)],
    ['German', '+', press('+', 'BracketRight')],
    ['German', '-', press('-', 'Slash')],
    ['German', '/', press('/', 'Digit7', 'shift')],
    ['German', '?', press('?', 'Minus', 'shift')],
    ['French on Windows', '[', press('[', 'Digit5', ...windowsAltGr)],
    ['French on Linux', ']', press(']', 'Minus', ...linuxAltGr)],
    ['French', '-', press('-', 'Digit6')],
    ['French', '+', press('+', 'Equal', 'shift')],
    ['French', '/', press('/', 'Period', 'shift')],
    ['French', '?', press('?', 'KeyM', 'shift')],
    ['Spanish on Windows', '[', press('[', 'BracketLeft', ...windowsAltGr)],
    ['Spanish', '+', press('+', 'BracketRight')],
    ['Spanish', '/', press('/', 'Digit7', 'shift')],
    ['Spanish', '?', press('?', 'Minus', 'shift')],
  ])('%s: %s', (_layout, sign, event) => {
    expect(matchesKeys(event, sign)).toBe(true);
    expect(combinationOf(event)).toBe(sign);
    for (const other of ['8', '7', '5', 'Ctrl+8', 'Ctrl+Alt+8', '[', '?', '/'].filter(
      (each) => each !== sign,
    ))
      expect(matchesKeys(event, other), other).toBe(false);
  });
});

describe('letters and digits', () => {
  it.each([
    ['French a', 'a', press('a', 'KeyQ'), 'a'],
    ['German z', 'Ctrl+Z', press('z', 'KeyY', 'ctrl'), 'Ctrl+z'],
    ['French Ctrl+1', 'Ctrl+1', press('&', 'Digit1', 'ctrl'), 'Ctrl+&'],
    ['French 2', '2', press('é', 'Digit2'), '2'],
    ['French Shift+6', '6', press('6', 'Digit6', 'shift'), '6'],
    ['number pad', '6', press('6', 'Numpad6'), '6'],
    ['Caps Lock', 'c', press('C', 'KeyC'), 'c'],
    ['Shift', 'Shift+n', press('N', 'KeyN', 'shift'), 'Shift+n'],
    ['Russian', 'c', press('с', 'KeyC'), 'c'],
    ['Russian Ctrl+Z', 'Ctrl+Z', press('я', 'KeyZ', 'ctrl'), 'Ctrl+z'],
    ['Greek', 'Ctrl+K', press('κ', 'KeyK', 'ctrl'), 'Ctrl+k'],
    ['space bar', 'Space', press(' ', 'Space'), 'Space'],
    ['arrow', 'Ctrl+ArrowDown', press('ArrowDown', 'ArrowDown', 'ctrl'), 'Ctrl+ArrowDown'],
  ])('%s: %s', (_name, keys, event, captured) => {
    expect(matchesKeys(event, keys)).toBe(true);
    expect(combinationOf(event)).toBe(captured);
    expect(matchesKeys(event, captured)).toBe(true);
  });

  it('leaves alone what only resembles them', () => {
    expect(matchesKeys(press('c', 'KeyC', 'ctrl'), 'c')).toBe(false);
    expect(matchesKeys(press('End', 'Numpad1'), '1')).toBe(false);
    expect(matchesKeys(press('!', 'Digit1', 'shift'), '1')).toBe(false);
    expect(matchesKeys(press('ö', 'Semicolon'), 'o')).toBe(false);
    expect(matchesKeys(press('©', 'KeyC', ...linuxAltGr), 'c')).toBe(false);
    expect(matchesKeys(press('N', 'KeyN', 'shift'), 'n')).toBe(false);
  });
});

describe('an input method, and keys that begin an accent', () => {
  it.each([
    ['composing', { ...press('c', 'KeyC'), isComposing: true }],
    ['handed over', press('Process', 'KeyC')],
    ['after its end', { ...press('Enter', 'Enter'), keyCode: 229 }],
  ])('%s', (_name, event) => {
    expect(isComposing(event)).toBe(true);
    expect([matchesKeys(event, 'c'), matchesKeys(event, 'Enter')]).toEqual([false, false]);
    expect(combinationOf(event)).toBeNull();
  });

  it.each(['Dead', 'Shift', 'AltGraph', 'CapsLock', 'Unidentified'])('%s', (key) => {
    expect(combinationOf(press(key, 'BracketLeft'))).toBeNull();
    expect(matchesKeys(press(key, 'BracketLeft'), '[')).toBe(false);
  });
});

it('knows the same combination in any spelling', () => {
  expect(sameForm('Shift+?')).toBe(sameForm('?'));
  expect(sameForm('Shift+Ctrl+F')).toBe(sameForm('Ctrl+Shift+f'));
  expect(sameForm('Ctrl++')).toBe('Ctrl++');
  expect(sameForm('Shift+n')).not.toBe(sameForm('n'));
});
