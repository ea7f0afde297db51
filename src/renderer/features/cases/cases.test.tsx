import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { type Answers, createFakeEngine, renderWithEngine } from '../../fixtures/fake-engine.tsx';
import { presentVisit, usePlace } from '../../state/navigation.ts';
import { CasesPlace } from './index.tsx';

beforeEach(() => {
  sessionStorage.clear();
  // There is no layout here: every box is high enough for the rows of the test.
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth'])
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 600 });
});

const attributes = [
  { id: 1, name: 'Age', type: 'number', options: [], valueCount: 2, misfitCount: 1 },
  { id: 2, name: 'Member', type: 'boolean', options: [], valueCount: 0, misfitCount: 0 },
  { id: 3, name: 'Since', type: 'date', options: [], valueCount: 1, misfitCount: 0 },
] as unknown as readonly Attribute[];
const people = [
  { id: 1, name: 'Ada', kind: 'person', turnCount: 3, values: { 1: '41.5', 3: '2024-03-12' } },
  { id: 2, name: 'Ben', kind: 'person', turnCount: 1, values: { 1: 'old' } },
  { id: 3, name: 'W001', kind: 'respondent', turnCount: 0, values: {} },
] as unknown as readonly Case[];

const answers: Answers = {
  'attributes.list': () => attributes,
  'cases.list': ({ text, offset = 0, limit = 200 }) => {
    const found = people.filter(({ name }) => text === undefined || name === text);
    return { total: found.length, rows: found.slice(offset, offset + limit) };
  },
  'cases.appearances': () => [],
  'sources.list': () => [],
  'attributes.setCells': ({ cells }) => ({ changed: cells.length }),
  'cases.rename': () => null,
  'cases.merge': ({ intoId }) => intoId,
};

function CasesHere() {
  const place = usePlace();
  return place.name === 'cases' ? <CasesPlace params={place.params} /> : <p>{place.name}</p>;
}

async function renderCases() {
  const engine = createFakeEngine(answers);
  const { navigation } = renderWithEngine(<CasesHere />, engine);
  navigation.go({ name: 'cases', params: {} });
  const grid = await screen.findByRole('grid', { name: 'Cases and their attributes' });
  await within(grid).findByText('Ada');
  const sent = (operation: string): unknown =>
    engine.calls.filter((call) => call.operation === operation).at(-1)?.input;
  return { engine, navigation, grid, sent, user: userEvent.setup() };
}

const cellsOf = (grid: HTMLElement, row: number): string[] =>
  within(within(grid).getAllByRole('row')[row]!)
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent);

it('shows what is stored as people read it, and says what does not fit', async () => {
  const { grid, user } = await renderCases();
  expect(cellsOf(grid, 1)).toEqual(['Person', '3', '41.5', '', 'Mar 12, 2024']);
  expect(within(grid).getByRole('gridcell', { name: 'old' }).getAttribute('aria-invalid')).toBe(
    'true',
  );
  grid.focus();
  await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(
    screen.getByText('“old” does not fit: “Age” takes a number. It is kept as it is.'),
  ).toBeTruthy();
  expect(grid.getAttribute('aria-activedescendant')).toMatch(/-1-3$/u);
});

it('fills cells by typing, by the space bar and by pasting, each time as one step', async () => {
  const { grid, user, sent } = await renderCases();
  grid.focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}7');
  const field = screen.getByRole('textbox', { name: 'Age of Ada' });
  await user.type(field, 'x');
  expect(screen.getByText(/“7x” does not fit/u)).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(sent('attributes.setCells')).toBeUndefined();
  await user.keyboard('42{Tab}');
  expect(sent('attributes.setCells')).toEqual({
    cells: [{ caseId: 1, attributeId: 1, value: '42' }],
  });
  expect(document.activeElement).toBe(grid);
  await user.keyboard(' ');
  expect(sent('attributes.setCells')).toEqual({
    cells: [{ caseId: 1, attributeId: 2, value: 'yes' }],
  });
  await user.keyboard('{ArrowLeft}');
  fireEvent.paste(grid, { clipboardData: { getData: () => '1\tno\n\tyes\n' } });
  expect(await screen.findByText('3')).toBeTruthy();
  expect(sent('attributes.setCells')).toEqual({
    cells: [
      { caseId: 1, attributeId: 1, value: '1' },
      { caseId: 1, attributeId: 2, value: 'no' },
      { caseId: 2, attributeId: 1, value: null },
      { caseId: 2, attributeId: 2, value: 'yes' },
    ],
  });
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}');
  expect(sent('attributes.setCells')).toEqual({
    cells: [
      { caseId: 1, attributeId: 1, value: null },
      { caseId: 2, attributeId: 1, value: null },
    ],
  });
  const copied: string[] = [];
  fireEvent.copy(grid, {
    clipboardData: { setData: (_: string, words: string) => copied.push(words) },
  });
  expect(copied).toEqual(['41.5\nold']);
});

it('renames in place, merges what is marked, and keeps filters in the place', async () => {
  const { grid, user, sent, navigation } = await renderCases();
  grid.focus();
  await user.keyboard('{F2}');
  await user.clear(screen.getByRole('textbox', { name: 'Name of Ada' }));
  await user.keyboard('Ada Lund{Enter}');
  expect(sent('cases.rename')).toEqual({ caseId: 1, name: 'Ada Lund' });
  await user.keyboard('{ArrowUp} {ArrowDown} ');
  await user.click(await screen.findByRole('button', { name: 'Merge…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Make these cases one' });
  await user.click(within(dialog).getByRole('radio', { name: 'Age: old' }));
  await user.click(within(dialog).getByRole('button', { name: 'Merge' }));
  expect(sent('cases.merge')).toEqual({
    caseIds: [2],
    intoId: 1,
    keep: [{ attributeId: 1, caseId: 2 }],
  });
  await user.type(screen.getByRole('textbox', { name: 'Find a case' }), 'Ben');
  expect(await screen.findByText('1 of 3')).toBeTruthy();
  expect(presentVisit(navigation.trail()).place.params).toEqual({ text: 'Ben' });
});
