import { afterEach, expect, test, vi } from 'vitest';
import { changeBindings, unchangedKeys } from '../../state/key-bindings.ts';
import { handleKey } from './handle-key.ts';
import { forgetTyped, takeSaving, takeTyped } from './typed-ahead.ts';

type Given = Parameters<typeof handleKey>;

const makeDesk = (fieldFocus: 'memo' | 'weight' | null) => {
  const calls = { run: vi.fn(), clearFieldFocus: vi.fn(), applyCode: vi.fn() };
  const desk = {
    awaitsField: () => fieldFocus,
    mode: { kind: 'plain' },
    recent: { slots: [11, 12, 13, 14, 15, 16], order: [] },
    find: { isOpen: false },
    collapseSelection: vi.fn(),
    ...calls,
  } as unknown as Given[0];
  return { desk, ...calls };
};

/** A desk whose memo field was asked for and has not yet taken the focus. */
const deskOnItsWay = () => makeDesk('memo');

const press = (key: string, code: string, init: Partial<KeyboardEvent> = {}): Given[1] =>
  ({
    key,
    code,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    isComposing: false,
    getModifierState: () => false,
    ...init,
  }) as unknown as Given[1];

afterEach(() => {
  forgetTyped();
  changeBindings(unchangedKeys);
});

test('letters typed for a memo on its way are no commands, and are kept for it', () => {
  const { desk, run, clearFieldFocus } = deskOnItsWay();
  expect(handleKey(desk, press('Shift', 'ShiftLeft', { shiftKey: true }))).toBe(true);
  for (const letter of 'Xc 1') expect(handleKey(desk, press(letter, 'KeyX'))).toBe(true);
  expect(handleKey(desk, press('@', 'KeyQ', { getModifierState: () => true }))).toBe(true);
  expect(run).not.toHaveBeenCalled();
  expect(clearFieldFocus).not.toHaveBeenCalled();
  expect([takeTyped(), takeTyped()]).toEqual(['Xc 1@', '']);
});

test('Ctrl+Enter behind such letters saves the memo once it stands; Esc takes both back', () => {
  const { desk, run } = deskOnItsWay();
  const save = press('Enter', 'Enter', { ctrlKey: true });
  handleKey(desk, press('x', 'KeyX'));
  expect(handleKey(desk, save)).toBe(true);
  expect([takeTyped(), takeSaving(), takeSaving()]).toEqual(['x', true, false]);
  handleKey(desk, save);
  handleKey(desk, press('Escape', 'Escape'));
  expect(takeSaving()).toBe(false);
  // Of a field that Enter alone saves nothing is left behind.
  handleKey(makeDesk('weight').desk, save);
  expect(takeSaving()).toBe(false);
  expect(run).not.toHaveBeenCalled();
});

test('any other key means that the person does not wait for it', () => {
  const { desk, clearFieldFocus } = deskOnItsWay();
  handleKey(desk, press('x', 'KeyX'));
  handleKey(desk, press('Escape', 'Escape'));
  expect(clearFieldFocus).toHaveBeenCalledOnce();
  expect(takeTyped()).toBe('');
});

test('on a French keyboard digits code by their place, and a sign is no digit', () => {
  const { desk, run, applyCode } = makeDesk(null);
  handleKey(desk, press('&', 'Digit1'));
  handleKey(desk, press('é', 'Digit2'));
  handleKey(desk, press('6', 'Digit6', { shiftKey: true }));
  handleKey(desk, press('-', 'Digit6'));
  handleKey(desk, press('[', 'Digit5', { getModifierState: (name) => name === 'AltGraph' }));
  expect(applyCode.mock.calls).toEqual([[11], [12], [16]]);
  expect(run.mock.calls).toEqual([['shrink'], ['moveStart']]);
});

test('changed keys do what they were given, and the old ones nothing', () => {
  const { desk, run, applyCode } = makeDesk(null);
  changeBindings({ ...unchangedKeys, changed: { 'reader.code': 'y', 'reader.inVivo': null } });
  for (const letter of 'cyi') handleKey(desk, press(letter, `Key${letter.toUpperCase()}`));
  expect(run.mock.calls).toEqual([['code']]);
  changeBindings({ changed: {}, singleCharacters: false });
  handleKey(desk, press('c', 'KeyC'));
  handleKey(desk, press('1', 'Digit1'));
  handleKey(desk, press('ArrowDown', 'ArrowDown', { ctrlKey: true }));
  expect(run.mock.calls).toEqual([['code'], ['nextTurn']]);
  expect(applyCode).not.toHaveBeenCalled();
});
