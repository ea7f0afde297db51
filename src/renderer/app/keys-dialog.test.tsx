import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFakeEngine, renderWithEngine } from '../fixtures/fake-engine.tsx';
import { changeBindings, unchangedKeys } from '../state/key-bindings.ts';
import { keyParts } from '../state/keyboard.ts';
import { recall } from '../state/memory.ts';
import { askFor, dismissDialog } from '../state/requests.ts';
import { KeyHint } from '../components/KeyHint.tsx';
import { KeysDialog } from './KeysDialog.tsx';

beforeEach(() => localStorage.clear());
afterEach(() =>
  act(() => {
    dismissDialog();
    changeBindings(unchangedKeys);
  }),
);

const changeOf = (action: string, keys: string): HTMLElement =>
  screen.getByRole('button', { name: `${action}: ${keyParts(keys).join('+')}. Change` });

async function open(): Promise<void> {
  renderWithEngine(
    <>
      <KeysDialog />
      <span data-testid="hint">
        <KeyHint keys="frame.palette" />
      </span>
    </>,
    createFakeEngine({}),
  );
  act(() => askFor({ dialog: 'keys' }));
  await screen.findByRole('dialog', { name: 'Keys' });
}

it('gives an action other keys, says whose they are, and gives them back', async () => {
  await open();
  const user = userEvent.setup();
  await user.click(changeOf('Code the selection', 'c'));
  await user.keyboard('y');
  expect(changeOf('Code the selection', 'y')).toBeTruthy();
  expect(recall('local', 'keys')).toMatchObject({ changed: { 'reader.code': 'y' } });

  await user.click(changeOf('Write a memo', 'm'));
  await user.keyboard('y');
  expect(screen.getByText('Y does “Code the selection” already.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Swap the two' }));
  expect(changeOf('Write a memo', 'y')).toBeTruthy();
  expect(changeOf('Code the selection', 'm')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'All keys as at first' }));
  expect(changeOf('Code the selection', 'c')).toBeTruthy();
  expect(changeOf('Write a memo', 'm')).toBeTruthy();
});

it('refuses what belongs to the browser; Esc and Tab leave without a change', async () => {
  await open();
  const user = userEvent.setup();
  const palette = changeOf('Commands, codes and sources', 'Ctrl+K');
  await user.click(palette);
  fireEvent.keyDown(palette, { key: 'w', code: 'KeyW', ctrlKey: true });
  expect(screen.getByText(/^Ctrl\+W belongs to the browser/u)).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.getByRole('dialog', { name: 'Keys' })).toBeTruthy();
  expect(changeOf('Commands, codes and sources', 'Ctrl+K')).toBeTruthy();

  await user.click(palette);
  fireEvent.keyDown(palette, { key: 'Control', code: 'ControlLeft', ctrlKey: true });
  fireEvent.keyDown(palette, { key: 'j', code: 'KeyJ', ctrlKey: true, altKey: true });
  expect(screen.getByTestId('hint').textContent).toBe('CtrlAltJ');
});

it('takes a key over, takes one off, and finds rows by words and by keys', async () => {
  await open();
  const user = userEvent.setup();
  await user.click(changeOf('Select the sentence', 's'));
  await user.keyboard('t');
  await user.click(screen.getByRole('button', { name: 'Take it over' }));
  expect(screen.getByRole('button', { name: 'Select the turn: no key. Change' })).toBeTruthy();
  await user.click(changeOf('Undo', 'Ctrl+Z'));
  await user.click(screen.getByRole('button', { name: 'No key' }));
  expect(screen.getByRole('button', { name: 'Undo: no key. Change' })).toBeTruthy();

  const search = screen.getByRole('textbox', { name: 'Find a key' });
  await user.type(search, 'weigh');
  const rows = within(screen.getByRole('dialog')).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^Weigh the segment/u),
  ]);
  await user.clear(search);
  await user.type(search, 'F6');
  expect(changeOf('Next pane', 'F6')).toBeTruthy();
  await user.type(search, 'zzz');
  expect(screen.getByText(/^Nothing here is called/u)).toBeTruthy();
});

it('knows the keys of every list, each with those of its own', async () => {
  await open();
  const user = userEvent.setup();
  const lists = [
    'In the codebook',
    'In the list of texts',
    'In a list of segments',
    'In the grid of cases',
    'In the list of memos',
    'In the history',
  ];
  const shown = screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'));
  expect(shown.filter((title) => title !== null && lists.includes(title))).toEqual(lists);
  // Two lists do not meet: one key may be of both. In the grid letters write, whatever they would do.
  await user.click(changeOf('Next step', 'j'));
  await user.keyboard('k');
  expect(screen.getByText('K does “Previous step” already.')).toBeTruthy();
  await user.keyboard('h');
  expect(changeOf('Next step', 'h')).toBeTruthy();
  expect(changeOf('Next memo', 'j')).toBeTruthy();
  await user.click(changeOf('Fill down', 'Ctrl+D'));
  await user.keyboard('h');
  expect(screen.getByText('In the grid, H begins to fill a cell. Press other keys.')).toBeTruthy();
  await user.keyboard('{Escape}');

  // What is heard everywhere cannot hand the grid a letter in exchange.
  const goTo = changeOf('Go to a place, with its letter', 'g');
  await user.click(goTo);
  fireEvent.keyDown(goTo, { key: 'F2', code: 'F2' });
  const three = /^F2 does “Rename the code” and “Rename the folder” and “Edit the cell” already/u;
  expect(screen.getByText(three)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Swap the two' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Take it over' }));
  expect(changeOf('Go to a place, with its letter', 'F2')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Edit the cell: no key. Change' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'All keys as at first' }));

  const empty = changeOf('Empty the cells', 'Delete');
  await user.click(empty);
  fireEvent.keyDown(empty, { key: 'F8', code: 'F8' });
  await user.click(goTo);
  fireEvent.keyDown(goTo, { key: 'F8', code: 'F8' });
  expect(screen.getByText('F8 does “Empty the cells” already.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Swap the two' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Take it over' }));
  expect(screen.getByRole('button', { name: 'Empty the cells: no key. Change' })).toBeTruthy();
});

it('switches single letters off and on', async () => {
  await open();
  const user = userEvent.setup();
  await user.click(screen.getByRole('checkbox', { name: /^Single letters/u }));
  expect(changeOf('Code the selection', 'c').dataset['silent']).toBe('true');
  expect(changeOf('Commands, codes and sources', 'Ctrl+K').dataset['silent']).toBe('false');
  expect(recall('local', 'keys')).toMatchObject({ singleCharacters: false });
});
