import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import type { StepPlace } from '../../../../shared/domain/history.ts';
import type { CodeId, CodingId, SourceId, TextOffset } from '../../../../shared/ids.ts';
import type { Call } from '../../../../shared/operations/operation-table.ts';
import { createFakeEngine, renderWithEngine } from '../../../fixtures/fake-engine.tsx';
import { presentVisit } from '../../../state/navigation.ts';
import { showOnScreen } from '../../../state/step-screens.ts';
import { survey } from '../measure.fixture.ts';
import { ResponseView } from '../ResponseView.tsx';

const given = [
  ['North', '9', 'The crust is what I come for.'],
  ['South', '2', 'The queue is long.'],
  ['East', '10', ''],
] as const;

const table = {
  ...survey,
  rows: given.length,
  columns: survey.columns.map((column) =>
    column.name === 'why' ? { ...column, sourceId: 4 as SourceId } : column,
  ),
};

/** The rows of the fixture as the engine would find them: by words, sorted by their scores. */
function find({ text = '', sort }: Pick<Call<'datasets.find'>, 'text' | 'sort'>) {
  const rows = given
    .map((cells, row) => ({ row, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.toLowerCase().includes(text.toLowerCase())));
  if (sort)
    rows.sort((a, b) => (Number(a.cells[1]) - Number(b.cells[1])) * (sort.descending ? -1 : 1));
  return rows;
}

const coding = {
  codingId: 31 as CodingId,
  codeId: 5 as CodeId,
  name: 'Crust',
  path: 'Bread/Crust',
  family: 2,
  isWhole: false,
};

const answers = {
  'datasets.find': (input: Call<'datasets.find'>) => {
    const rows = find(input);
    return { total: rows.length, rows };
  },
  'datasets.place': (input: Call<'datasets.place'>) => {
    const index = find(input).findIndex(({ row }) => row === input.row);
    return { index: index < 0 ? null : index };
  },
  'datasets.answers': ({ row }: Call<'datasets.answers'>) => [
    {
      columnPosition: 2,
      sourceId: 4 as SourceId,
      start: (10 + row) as TextOffset,
      end: (20 + row) as TextOffset,
      codings: row === 0 ? [coding] : [],
    },
  ],
  'datasets.rowAt': ({ at }: Call<'datasets.rowAt'>) =>
    at < 30 ? { datasetId: table.id, row: at - 10 } : null,
  'codes.list': () => [],
  'codings.apply': () => ({ codingIds: [], createdCodeId: null }),
  'codings.delete': () => null,
} as const;

// jsdom lays nothing out, scrolls nothing and answers no media queries.
beforeAll(() => {
  HTMLElement.prototype.scrollIntoView = () => undefined;
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth'])
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 600 });
});

function show() {
  const engine = createFakeEngine(answers);
  const { navigation } = renderWithEngine(
    <ResponseView table={table} filter={{ where: [] }} onFilter={vi.fn()} />,
    engine,
  );
  return { engine, navigation };
}

const shownRows = (): readonly (string | undefined)[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[1]?.textContent);

it('sorts by a header up, down and not at all, by mouse and keys, and keeps the open response', async () => {
  const user = userEvent.setup();
  show();
  await user.click(await screen.findByRole('gridcell', { name: 'South' }));
  await screen.findByRole('complementary', { name: 'Response 2' });
  const head = screen.getByRole('columnheader', { name: /recommend/u });
  expect(head.getAttribute('aria-sort')).toBe('none');
  await user.click(within(head).getByRole('button', { name: 'recommend' }));
  expect(head.getAttribute('aria-sort')).toBe('ascending');
  await waitFor(() => expect(shownRows()).toEqual(['South', 'North', 'East']));
  await waitFor(() =>
    expect(screen.getByRole('row', { name: /South/u }).getAttribute('aria-selected')).toBe('true'),
  );

  // From the first row up to the headers, two to the right, and Enter.
  screen.getByRole('grid').focus();
  await user.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}{Enter}');
  expect(head.getAttribute('aria-sort')).toBe('descending');
  await waitFor(() => expect(shownRows()).toEqual(['East', 'North', 'South']));
  await user.keyboard('{Enter}');
  expect(head.getAttribute('aria-sort')).toBe('none');
  await waitFor(() => expect(shownRows()).toEqual(['North', 'South', 'East']));
  expect(screen.getByRole('complementary', { name: 'Response 2' })).toBeTruthy();
});

it('pins and hides columns by their menu, and keeps both with the visit', async () => {
  const user = userEvent.setup();
  const { navigation } = show();
  await user.click(await screen.findByRole('button', { name: 'Column why' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Pin to the left' }));
  const heads = (): readonly (string | null)[] =>
    screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
  await waitFor(() => expect(heads()).toEqual(['Row', 'why', 'region', 'recommend']));
  await user.click(await screen.findByRole('button', { name: 'Column region' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Hide' }));
  await waitFor(() => expect(heads()).toEqual(['Row', 'why', 'recommend']));
  expect(presentVisit(navigation.trail()).kept[`responses.${table.id}`]).toMatchObject({
    pinned: ['2'],
    hidden: ['0'],
  });

  await user.click(screen.getByRole('button', { name: 'Columns (1 hidden)' }));
  const dialog = await screen.findByRole('dialog', { name: 'Columns' });
  await user.type(within(dialog).getByLabelText('Find a column'), 'regio{Enter}');
  await waitFor(() => expect(heads()).toEqual(['Row', 'why', 'region', 'recommend']));
});

it('searches all answers, marks the words and says how many rows have them', async () => {
  const user = userEvent.setup();
  show();
  await screen.findByText('3 of 3 rows');
  await user.keyboard('{Control>}f{/Control}');
  await user.keyboard('QUEUE');
  await screen.findByText('1 of 3 rows');
  const [mark] = document.querySelectorAll('mark');
  expect(mark?.textContent).toBe('queue');
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('grid'));
});

it('codes an answer by keys, takes a code off, and goes to its words', async () => {
  const user = userEvent.setup();
  const { engine, navigation } = show();
  await screen.findByText('Bread/Crust');
  screen.getByRole('grid').focus();
  await user.keyboard('c');
  expect(document.activeElement).toBe(
    screen.getByRole('combobox', { name: 'Code the answer to why' }),
  );
  await user.keyboard('Taste{Enter}');
  await waitFor(() =>
    expect(engine.calls.find(({ operation }) => operation === 'codings.apply')?.input).toEqual({
      sourceId: 4,
      start: 10,
      end: 20,
      newCode: { name: 'Taste', parentId: null },
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Remove Bread/Crust' }));
  await waitFor(() =>
    expect(engine.calls.find(({ operation }) => operation === 'codings.delete')?.input).toEqual({
      codingIds: [31],
    }),
  );
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('grid'));
  await user.click(screen.getByRole('button', { name: 'Open in Read: why' }));
  expect(presentVisit(navigation.trail()).place).toEqual({
    name: 'read',
    params: { sourceId: 4, start: 10, end: 20 },
  });
});

it('copies a row with its questions, as spreadsheets take tables', async () => {
  const user = userEvent.setup();
  const written = vi.spyOn(navigator.clipboard, 'writeText');
  show();
  await user.click(await screen.findByRole('gridcell', { name: 'South' }));
  screen.getByRole('grid').focus();
  await user.keyboard('{Control>}c{/Control}');
  await waitFor(() =>
    expect(written.mock.calls[0]?.[0]).toBe(
      'region\tHow likely are you to recommend us?\twhy\nSouth\t2\tThe queue is long.',
    ),
  );
});

it('shows where a step was undone that is on an answer of a row shown, and no other', async () => {
  const user = userEvent.setup();
  show();
  await screen.findByRole('complementary', { name: 'Response 1' });
  const step = (start: number, sourceId = 4 as SourceId): StepPlace => ({
    kind: 'source',
    sourceId,
    start,
    end: start + 4,
  });
  const take = (place: StepPlace): Promise<boolean> => act(() => showOnScreen(place));
  expect(await take(step(11))).toBe(true);
  const pane = await screen.findByRole('complementary', { name: 'Response 2' });
  await waitFor(() =>
    expect(pane.querySelector('[data-marked]')?.textContent).toContain('The queue is long.'),
  );
  await user.keyboard('{ArrowDown}');
  expect(document.querySelector('[data-marked]')).toBeNull();

  // Of another source, of no row, or of a row that is filtered out: another place has to show it.
  expect(await take(step(11, 5 as SourceId))).toBe(false);
  expect(await take(step(40))).toBe(false);
  await user.type(screen.getByLabelText('Search all answers'), 'crust');
  await waitFor(() => expect(shownRows()).toEqual(['North']));
  expect(await take(step(11))).toBe(false);
  expect(await take(step(10))).toBe(true);
});
