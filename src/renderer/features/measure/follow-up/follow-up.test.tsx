import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import type {
  Candidate,
  FollowUp,
  FollowUpPage,
  Problem,
  ProblemReport,
} from '../../../../shared/domain/follow-up.ts';
import type { CodeId, DatasetId, FollowUpId, SourceId } from '../../../../shared/ids.ts';
import {
  type Answers,
  createFakeEngine,
  renderWithEngine,
} from '../../../fixtures/fake-engine.tsx';
import { presentVisit } from '../../../state/navigation.ts';
import { survey } from '../measure.fixture.ts';
import { FollowUpView } from './FollowUpView.tsx';

const place = { sourceId: 3 as SourceId, start: 10, end: 31 };
const customer = (row: number, respondent: string | null): Candidate => ({
  row,
  respondent,
  score: String(row),
  words: row === 5 ? '' : 'The queue is too long.',
  place: row === 5 ? null : place,
  segments: [{ column: 'region', value: 'North' }],
  followUp: row === 5 ? 'open' : null,
});

const followUp = (id: number, more: Partial<FollowUp> = {}): FollowUp => ({
  ...customer(id, `R${id}`),
  id: id as FollowUpId,
  datasetId: 7 as DatasetId,
  kind: 'detractor',
  status: 'open',
  owner: '',
  due: null,
  note: '',
  isSystemic: false,
  createdAt: '2026-03-01T09:00:00.000Z',
  updatedAt: '2026-03-01T09:00:00.000Z',
  coder: 'Ada',
  ...more,
});
const pageOf = (rows: readonly FollowUp[]): FollowUpPage => ({
  total: rows.length,
  rows,
  everything: rows.length,
  open: 1,
  overdue: 1,
  owners: ['Ines'],
});
const problem = (more: Partial<Problem>): Problem => ({
  kind: 'code',
  id: 4,
  name: 'Service/Queue',
  touched: 30,
  share: 15,
  low: 10.7,
  high: 20.6,
  withIt: -60,
  withoutIt: 20,
  nWith: 29,
  nWithout: 160,
  difference: -80,
  differenceLow: -104,
  differenceHigh: -56,
  pAdjusted: 0.00002,
  isSystemic: true,
  ...more,
});
const report: ProblemReport = {
  metric: 'nps',
  unit: 'points',
  column: 'How likely?',
  asked: 200,
  problems: [
    problem({}),
    problem({ kind: 'theme', id: 1, name: 'bread', touched: 2, low: 0.3, isSystemic: false }),
    problem({ id: 9, name: 'Silent', difference: null, withIt: null, pAdjusted: null }),
  ],
  questions: ['why'],
  method: 'Share: respondents who mention it.',
  warnings: ['Eleven gave no score.'],
};

const answers: Answers = {
  'followUps.candidates': () => ({
    total: 2,
    followedUp: 1,
    rows: [customer(0, 'R0'), customer(5, null)],
    column: 'How likely?',
    metric: 'nps',
    rule: 'detractors: 0 to 6 on the scale from 0 to 10',
  }),
  'followUps.list': () =>
    pageOf([
      followUp(1, { due: '2001-01-05', owner: 'Ines' }),
      followUp(2, { due: '2001-01-05', status: 'done' }),
    ]),
  'followUps.problems': () => report,
  'followUps.open': ({ rows }) => ({ opened: rows.map((row) => row as FollowUpId), skipped: 0 }),
  'followUps.change': ({ ids }) => ({ changed: ids.length }),
  'followUps.delete': () => null,
};

// jsdom lays nothing out and answers no media queries.
beforeAll(() => {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth'])
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 800 });
});

const show = (more: Answers = {}, table = survey) => {
  const engine = createFakeEngine({ ...answers, ...more });
  return { engine, ...renderWithEngine(<FollowUpView table={table} />, engine) };
};
const openPart = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('tab', { name }));

it('picks customers by keys and follows them up together', async () => {
  const { engine } = show();
  const grid = await screen.findByRole('grid', { name: /^Customers to call/u });
  await within(grid).findByText('R0');
  expect(screen.getByText(/detractors: 0 to 6/u)).toBeTruthy();
  // Without an identifier by the number of the row; already called.
  expect(within(grid).getByRole('row', { name: /Row 6/u }).textContent).toContain('Open');
  grid.focus();
  await userEvent.keyboard(' {ArrowDown} ');
  expect(screen.getByText(/2 picked/u)).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Follow up 2 customers' });
  await userEvent.type(within(dialog).getByLabelText('Owner'), 'Ines');
  await userEvent.click(within(dialog).getByText('Part of a systemic problem'));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Follow up' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(engine.calls.find(({ operation }) => operation === 'followUps.open')?.input).toEqual({
    datasetId: survey.id,
    rows: [0, 5],
    kind: 'detractor',
    owner: 'Ines',
    due: null,
    note: '',
    isSystemic: true,
  });
});

it('sets the status by a digit, fills in beside the list, and goes to the words', async () => {
  const { engine, navigation } = show();
  await openPart('Follow-ups');
  const grid = await screen.findByRole('grid', { name: /^Follow-ups of/u });
  const row = await within(grid).findByRole('row', { name: /R1/u });
  expect(row.textContent).toContain('overdue');
  expect(within(grid).getByRole('row', { name: /R2/u }).textContent).not.toContain('overdue');
  grid.focus();
  await userEvent.keyboard('4');
  const changes = () =>
    engine.calls
      .filter(({ operation }) => operation === 'followUps.change')
      .map(({ input }) => input);
  await waitFor(() => expect(changes()).toEqual([{ ids: [1], status: 'done' }]));
  const card = screen.getByRole('complementary', { name: 'Customer R1' });
  const owner = within(card).getByLabelText('Owner');
  await userEvent.clear(owner);
  await userEvent.type(owner, 'Ola{Enter}');
  await waitFor(() => expect(changes().at(-1)).toEqual({ ids: [1], owner: 'Ola' }));
  const note = within(card).getByLabelText('Note');
  await userEvent.type(note, 'never mind{Escape}');
  expect(note).toHaveProperty('value', '');
  expect(changes()).toHaveLength(2);
  await userEvent.click(within(card).getByRole('button', { name: 'Read in context' }));
  expect(presentVisit(navigation.trail()).place).toEqual({ name: 'read', params: place });
});

it('weighs codes and themes, in words as well as in the chart, and leads to their segments', async () => {
  const { navigation } = show();
  await openPart('Problems');
  const table = await screen.findByRole('table', { name: /what they touch/u });
  expect(within(table).getByRole('row', { name: /Queue/u }).textContent).toBe(
    'Service/QueuecodeSystemic3015.0% 10.7 to 20.6−60.0 n 2920.0 n 160−80.0 −104.0 to −56.0< 0.001',
  );
  expect(within(table).getByRole('row', { name: /bread/u }).textContent).toContain('Single');
  expect(within(table).getByRole('row', { name: /Silent/u }).textContent).toContain('–');
  expect(screen.getByText(/more than 4% of respondents/u)).toBeTruthy();
  expect(await screen.findByRole('img', { name: /share of respondents touched/u })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Show the segments of Service/Queue' }));
  expect(presentVisit(navigation.trail()).place).toEqual({
    name: 'find',
    params: { codeId: 4 as CodeId },
  });
});

it('says what is missing: a score, codes, follow-ups, an answer', async () => {
  const unscored = {
    ...survey,
    columns: survey.columns.map((column) => ({ ...column, role: null })),
  };
  show({}, unscored);
  expect(await screen.findByText(/no column of this table is a score/u)).toBeTruthy();
  cleanup();
  show({
    'followUps.list': () => pageOf([]),
    'followUps.problems': () => ({ ...report, problems: [] }),
    'followUps.candidates': () => ({
      total: 0,
      followedUp: 0,
      rows: [],
      column: 'x',
      metric: 'nps',
      rule: 'detractors',
    }),
  });
  expect(await screen.findByText(/^Nobody in/u)).toBeTruthy();
  await openPart('Problems');
  expect(await screen.findByText(/Nothing is coded yet|no open answers/u)).toBeTruthy();
  await openPart('Follow-ups');
  expect(await screen.findByText(/Customers whom somebody is to call stand here/u)).toBeTruthy();
});
