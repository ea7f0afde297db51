import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import {
  historyAreaNames,
  type ThingChange,
  thingFields,
  thingKinds,
} from '../../../shared/domain/history.ts';
import type { CoderId, SourceId } from '../../../shared/ids.ts';
import { createFakeEngine, renderWithEngine } from '../../fixtures/fake-engine.tsx';
import { source, step, study } from '../../fixtures/study.ts';
import { messages } from '../../messages/en/history-place.ts';
import { presentVisit } from '../../state/navigation.ts';
import { changeBindings, unchangedKeys, withKeys } from '../../state/key-bindings.ts';
import { historyKeys } from './history-keys.ts';
import { HistoryPlace } from './index.tsx';

const change = (id: number, more: Partial<ThingChange> = {}): ThingChange => ({
  thing: 'coding',
  id,
  how: 'added',
  name: 'work/night',
  quote: `dough number ${id}`,
  where: 'Baker',
  fields: [],
  state: 'stands',
  place: { kind: 'source', sourceId: 1 as SourceId, start: 1, end: 5 },
  ...more,
});

const where = {
  thing: 'source',
  name: 'Baker',
  several: false,
  place: { kind: 'source', sourceId: 1 as SourceId, start: 3, end: 9 },
} as const;
const steps = [
  step(3, '2026-03-02T12:00:00.000Z', { undone: true, canUndo: false }),
  step(2, '2026-03-01T12:00:00.000Z', { where }),
  step(1, '2026-03-01T11:00:00.000Z', { own: false, coder: 'Ben', coderId: 2 as CoderId }),
];

beforeAll(() => {
  // A list draws what fits into its height, and nothing has one here.
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth'])
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 600 });
});

function showHistory() {
  const engine = createFakeEngine({
    'project.info': () => study,
    'history.list': () => ({ total: 3, everything: 5, rows: steps }),
    'history.changes': () => ({
      total: 3,
      rows: [
        change(1),
        change(2, { state: 'takenBack' }),
        change(3, { how: 'changed', fields: [{ field: 'weight', from: '50', to: '80' }] }),
      ],
    }),
    'history.takeBack': () => ({
      things: 1,
      place: { kind: 'none' },
      leftAlone: { total: 0, rows: [] },
    }),
    'history.undoStep': () => ({
      entry: step(2, '2026-03-01T12:00:00.000Z'),
      place: { kind: 'none' },
      skipped: 0,
      leftAlone: [],
    }),
    'history.previewUndoTo': () => ({
      steps: { total: 2, rows: steps.slice(1) },
      staying: { total: 1, rows: steps.slice(2) },
      things: [{ thing: 'coding', come: 0, go: 3, change: 1 }],
      leftAlone: {
        total: 1,
        rows: [{ thing: 'code', id: 7, name: 'work', reason: 'used', by: null }],
      },
    }),
    'history.undoTo': () => ({
      steps: 2,
      place: { kind: 'none' },
      leftAlone: { total: 0, rows: [] },
    }),
    'coders.list': () => [
      { id: 1 as CoderId, name: 'Ada', colour: 0, current: true },
      { id: 2 as CoderId, name: 'Ben', colour: 1, current: false },
    ],
    'sources.list': () => [source],
    'codes.list': () => [],
  });
  const { navigation } = renderWithEngine(
    <HistoryPlace params={{ coderId: 2 as CoderId, text: 'night' }} />,
    engine,
  );
  const asked = (operation: string): unknown =>
    engine.calls.findLast((call) => call.operation === operation)?.input;
  return { asked, navigation };
}

it('tells each step in words, by day, with how many of how many and why', async () => {
  const { asked } = showHistory();
  const [first, second] = await screen.findAllByRole('listitem');
  expect(within(first!).getByText('Code “night” on 3 segments')).toBeTruthy();
  expect(within(first!).getByText('undone')).toBeTruthy();
  expect(within(second!).getByRole('button', { name: 'Show Baker' })).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(1);
  expect(screen.getByRole('status').textContent).toBe('3 of 5');
  expect(await screen.findByRole('button', { name: 'Remove Ben' })).toBeTruthy();
  expect(asked('history.list')).toMatchObject({ coderId: 2, text: 'night' });
});

it('opens a step, takes one of its changes back, and goes where a change was', async () => {
  const { asked, navigation } = showHistory();
  const user = userEvent.setup();
  const step = await screen.findByRole('button', { name: /on 2 segments/u });
  step.focus();
  await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
  const list = await screen.findByRole('list', { name: /What “Code “night” on 2/u });
  const [first, second, third] = within(list).getAllByRole('listitem');
  expect(within(second!).getByText('taken back')).toBeTruthy();
  expect(within(second!).queryByRole('checkbox')).toBeNull();
  expect(within(third!).getByText('80')).toBeTruthy();
  await user.click(within(first!).getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Take back 1 change' }));
  expect(asked('history.takeBack')).toEqual({
    commandId: 2,
    items: [{ thing: 'coding', id: 1 }],
  });
  await user.click(within(first!).getByRole('button', { name: 'Show dough number 1' }));
  expect(presentVisit(navigation.trail()).place).toMatchObject({ name: 'read' });
});

it('says before it undoes to here what would go, stay and be left alone', async () => {
  const { asked } = showHistory();
  const user = userEvent.setup();
  const [, menu] = await screen.findAllByRole('button', { name: /What can be done/u });
  await user.click(menu!);
  await user.click(await screen.findByRole('menuitem', { name: 'Undo to here…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Undo to here' });
  expect(await within(dialog).findByText(/2 steps of yours are taken back/u)).toBeTruthy();
  expect(within(dialog).getByText('3 go, 1 change')).toBeTruthy();
  expect(within(dialog).getByText('1 step of others stays:')).toBeTruthy();
  expect(within(dialog).getByText('something later uses it')).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Undo 2 steps' }));
  expect(asked('history.undoTo')).toEqual({ commandId: 2 });
});

it('narrows the list down to the thing of a step', async () => {
  const { navigation } = showHistory();
  const user = userEvent.setup();
  const [, menu] = await screen.findAllByRole('button', { name: /What can be done/u });
  await user.click(menu!);
  await user.click(await screen.findByRole('menuitem', { name: /Only what was done to “Baker”/u }));
  expect(presentVisit(navigation.trail()).place.params).toMatchObject({
    object: { kind: 'source', id: 1, name: 'Baker' },
    text: 'night',
  });
});

it('has words for every kind of thing, field and step', () => {
  const keys = [
    ...thingKinds.flatMap((thing) => [`thing.${thing}`, `things.${thing}`]),
    ...thingFields.map((field) => `field.${field}`),
    ...historyAreaNames.map((area) => `area.${area}`),
  ];
  expect(keys.filter((key) => !(key in messages))).toEqual([]);
});

it('goes through the steps by keys that can be changed and switched off', async () => {
  showHistory();
  const user = userEvent.setup();
  const labels = (await screen.findAllByRole('listitem')).map((item) =>
    item.querySelector<HTMLElement>('.history-label'),
  );
  const at = (): number => labels.indexOf(document.activeElement as HTMLElement);
  labels[0]?.focus();
  try {
    await user.keyboard('j');
    expect(at()).toBe(1);
    act(() => changeBindings(withKeys(unchangedKeys, historyKeys[1], 'Alt+u')));
    await user.keyboard('k');
    expect(at()).toBe(1);
    await user.keyboard('{Alt>}u{/Alt}');
    expect(at()).toBe(0);
    act(() => changeBindings({ ...unchangedKeys, singleCharacters: false }));
    await user.keyboard('j');
    expect(at()).toBe(0);
    await user.keyboard('{ArrowDown}');
    expect(at()).toBe(1);
  } finally {
    act(() => changeBindings(unchangedKeys));
  }
});
