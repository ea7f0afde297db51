import { expect, test, vi } from 'vitest';
import { handleKey } from './handle-key.ts';

type Given = Parameters<typeof handleKey>;

/** A desk whose memo field was asked for and has not yet taken the focus. */
const deskOnItsWay = () => {
  const run = vi.fn();
  const clearFieldFocus = vi.fn();
  const desk = {
    fieldFocus: 'memo',
    mode: { kind: 'plain' },
    recent: { slots: [], order: [] },
    find: { isOpen: false },
    collapseSelection: vi.fn(),
    clearFieldFocus,
    run,
  } as unknown as Given[0];
  return { desk, run, clearFieldFocus };
};

const press = (key: string, code: string): Given[1] =>
  ({ key, code, getModifierState: () => false }) as unknown as Given[1];

test('letters typed for a memo on its way are no commands', () => {
  const { desk, run, clearFieldFocus } = deskOnItsWay();
  expect(handleKey(desk, press('x', 'KeyX'))).toBe(true);
  expect(run).not.toHaveBeenCalled();
  expect(clearFieldFocus).not.toHaveBeenCalled();
});

test('any other key means that the person does not wait for it', () => {
  const { desk, clearFieldFocus } = deskOnItsWay();
  handleKey(desk, press('Escape', 'Escape'));
  expect(clearFieldFocus).toHaveBeenCalledOnce();
});
