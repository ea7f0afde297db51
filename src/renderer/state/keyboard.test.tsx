import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keyParts, matchesKeys } from './keyboard.ts';
import { useLetterSequence, useShortcuts } from './shortcuts.ts';

afterEach(cleanup);

const press = (init: KeyboardEventInit): KeyboardEvent => new KeyboardEvent('keydown', init);

describe('matchesKeys', () => {
  it.each([
    ['Ctrl+K', { key: 'k', ctrlKey: true }, true],
    ['Ctrl+K', { key: 'K', ctrlKey: true, shiftKey: true }, false],
    ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, true],
    ['c', { key: 'c' }, true],
    ['c', { key: 'c', ctrlKey: true }, false],
    ['c', { key: 'c', isComposing: true }, false],
    ['1', { key: '&', code: 'Digit1' }, true],
    ['1', { key: '1', code: 'Numpad1' }, true],
    ['1', { key: '1', code: 'KeyA' }, false],
    ['?', { key: '?', shiftKey: true }, true],
    ['+', { key: '+' }, true],
    ['Alt+ArrowLeft', { key: 'ArrowLeft', altKey: true }, true],
    ['Alt+ArrowLeft', { key: 'ArrowLeft' }, false],
  ] as const)('%s against %o: %s', (keys, init, expected) => {
    expect(matchesKeys(press(init), keys)).toBe(expected);
  });

  it('takes a letter by what is written, not by where the key is', () => {
    expect(matchesKeys(press({ key: 'z', code: 'KeyY' }), 'z')).toBe(true);
  });
});

it('says keys as they stand on the keyboard', () => {
  expect(keyParts('Ctrl+Shift+ArrowLeft')).toEqual(['Ctrl', 'Shift', '←']);
});

function Keys({
  onUndo,
  onPalette,
  onRead,
}: Readonly<{ onUndo: () => void; onPalette: () => void; onRead: () => void }>): ReactNode {
  useShortcuts([
    { keys: 'Ctrl+Z', run: onUndo },
    { keys: 'Ctrl+K', inFields: true, run: onPalette },
  ]);
  useLetterSequence('g', { r: onRead });
  return (
    <>
      <input aria-label="words" />
      <div role="dialog">
        <button>inside</button>
      </div>
    </>
  );
}

function renderKeys() {
  const runs = { onUndo: vi.fn(), onPalette: vi.fn(), onRead: vi.fn() };
  render(<Keys {...runs} />);
  return runs;
}

describe('useShortcuts', () => {
  it('leaves undo to a text field that has the focus, but not the palette', async () => {
    const runs = renderKeys();
    const user = userEvent.setup();
    await user.click(screen.getByRole('textbox'));
    await user.keyboard('{Control>}z{/Control}{Control>}k{/Control}gr');
    expect(runs.onUndo).not.toHaveBeenCalled();
    expect(runs.onPalette).toHaveBeenCalledOnce();
    expect(runs.onRead).not.toHaveBeenCalled();
    await user.tab();
    await user.tab();
    await user.keyboard('{Control>}z{/Control}gr');
    expect(runs.onUndo).toHaveBeenCalledOnce();
    expect(runs.onRead).toHaveBeenCalledOnce();
  });

  it('is silent while a dialog has the focus', async () => {
    const runs = renderKeys();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button'));
    await user.keyboard('{Control>}z{/Control}gr');
    expect(runs.onUndo).not.toHaveBeenCalled();
    expect(runs.onRead).not.toHaveBeenCalled();
  });

  it('takes no second letter that another key has come before', async () => {
    const runs = renderKeys();
    await userEvent.setup().keyboard('gxr');
    expect(runs.onRead).not.toHaveBeenCalled();
  });
});
