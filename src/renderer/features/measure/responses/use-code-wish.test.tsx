import { fireEvent, render, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useCodeWish } from './use-code-wish.ts';

/** A response beside its rows, which have the focus; the field that codes an answer is there, or comes. */
function openPane(hasField: boolean) {
  const { container } = render(
    <>
      <div data-testid="rows" tabIndex={0} />
      <aside>{hasField ? <input data-code-answer /> : null}</aside>
    </>,
  );
  const [rows, pane] = [container.querySelector('div'), container.querySelector('aside')];
  if (!rows || !pane) throw new Error('nothing was drawn');
  rows.focus();
  const { result } = renderHook(() => useCodeWish({ current: pane }));
  const come = (): void => {
    const field = document.createElement('input');
    field.setAttribute('data-code-answer', '');
    pane.append(field);
  };
  return { wish: () => result.current(), come, pane, rows };
}

it('goes to the field that is there', () => {
  const { wish, pane } = openPane(true);
  wish();
  expect(document.activeElement).toBe(pane.querySelector('input'));
});

it('goes to the field as soon as it comes', async () => {
  const { wish, come, pane } = openPane(false);
  wish();
  come();
  await waitFor(() => expect(document.activeElement).toBe(pane.querySelector('input')));
});

it('stays where the person has gone on meanwhile', async () => {
  const { wish, come, rows } = openPane(false);
  wish();
  fireEvent.keyDown(rows, { key: 'ArrowDown' });
  come();
  // Observers are told before the next task.
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(document.activeElement).toBe(rows);
});
