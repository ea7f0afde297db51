import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { Split } from './Split.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function renderSplit(isNarrow: boolean): void {
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: () => ({
      matches: isNarrow,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
  render(
    <Split
      name="test"
      label="Codes"
      side="start"
      initial={260}
      min={200}
      max={300}
      pane={<p>the codes</p>}
    >
      <p>the text</p>
    </Split>,
  );
}

it('moves its border by the arrow keys, within its limits, and remembers it', async () => {
  renderSplit(false);
  const border = screen.getByRole('separator', { name: 'Codes' });
  border.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(border.getAttribute('aria-valuenow')).toBe('300');
  await userEvent.keyboard('{ArrowLeft}');
  cleanup();
  renderSplit(false);
  expect(screen.getByRole('separator').getAttribute('aria-valuenow')).toBe('284');
});

it('is a drawer in a narrow window, closed by Esc', async () => {
  renderSplit(true);
  expect(screen.queryByText('the codes')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Codes' }));
  expect(screen.getByText('the codes')).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByText('the codes')).toBeNull();
});
