import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { createFakeEngine, renderWithEngine } from '../../fixtures/fake-engine.tsx';
import { step } from '../../fixtures/study.ts';
import { groupByDay } from './group-by-day.ts';
import { HistoryPlace } from './index.tsx';

it('cuts the list into days without changing its order', () => {
  const steps = [
    step(4, '2026-03-02T12:00:00.000Z'),
    step(3, '2026-03-01T13:00:00.000Z'),
    step(2, '2026-03-01T12:00:00.000Z'),
  ];
  expect(groupByDay(steps).map(({ entries }) => entries.map(({ id }) => id))).toEqual([
    [4],
    [3, 2],
  ]);
});

it('tells each step in words, and which were taken back', async () => {
  const engine = createFakeEngine({
    'history.list': () => ({
      total: 2,
      rows: [
        step(2, '2026-03-01T12:00:00.000Z', { undone: true }),
        step(1, '2026-03-01T11:00:00.000Z'),
      ],
    }),
    'history.status': () => ({
      undo: { id: step(1, '').id, label: step(1, '').label },
      redo: null,
    }),
    'history.undo': () => ({
      entry: step(1, '2026-03-01T11:00:00.000Z'),
      place: { kind: 'none' },
      skipped: 0,
    }),
  });
  renderWithEngine(<HistoryPlace params={{}} />, engine);
  const [first, second] = await screen.findAllByRole('listitem');
  expect(within(first!).getByText('Code “night” on 2 segments')).toBeTruthy();
  expect(within(first!).getByText('taken back')).toBeTruthy();
  expect(within(second!).getByText('Code “night” on 1 segment')).toBeTruthy();
  await userEvent.click(
    await screen.findByRole('button', { name: /Undo: Code “night” on 1 segment/u }),
  );
  expect(engine.calls.map(({ operation }) => operation)).toContain('history.undo');
});
