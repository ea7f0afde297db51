import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import { createFakeEngine, renderWithEngine } from '../../fixtures/fake-engine.tsx';
import type { Call } from '../../../shared/operations/operation-table.ts';
import { refuse } from '../../../shared/result.ts';
import { presentVisit } from '../../state/navigation.ts';
import { dialogRequest } from '../../state/requests.ts';
import { MeasurePlace } from './index.tsx';
import { npsReport, survey } from './measure.fixture.ts';

const answers = {
  'datasets.list': () => [survey],
  'metrics.compute': ({ by }: Call<'metrics.compute'>) => npsReport([by].flat()[0] ?? null),
  'datasets.find': () => ({
    total: 450,
    rows: [{ row: 0, cells: ['North', '9', 'The crust is what I come for.'] }],
  }),
  'datasets.place': () => ({ index: 0 }),
  'datasets.answers': () => [],
  'metrics.compareGroups': () => comparison,
  'benchmarks.list': () => [],
  'datasets.setRole': () => null,
} as const;

// jsdom lays nothing out and answers no media queries.
beforeAll(() => {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
  // Without a height no row of a virtual list would be in sight.
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth'])
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 600 });
});

const comparison = {
  test: 'Mann-Whitney U test',
  why: 'Two groups of answers on a scale.',
  statistic: 1234.5,
  df: null,
  p: 0.012,
  pAdjusted: null,
  effect: { name: 'rank-biserial correlation', value: 0.31, size: 'medium' },
  difference: null,
  groups: [],
  pairs: [],
  method: 'By ranks.',
  warnings: [],
} as const;

it('asks for a table where there is none', async () => {
  renderWithEngine(<MeasurePlace params={{}} />, createFakeEngine({ 'datasets.list': () => [] }));
  await userEvent.click(await screen.findByRole('button', { name: /Import a table/u }));
  expect(dialogRequest.get()).toEqual({ dialog: 'import', files: [] });
});

it('shows the figure with everything that defends it', async () => {
  const engine = createFakeEngine(answers);
  renderWithEngine(<MeasurePlace params={{}} />, engine);
  const figure = await screen.findByRole('region', { name: 'Net Promoter Score' });
  expect(figure.textContent).toContain('20.0');
  expect(figure.textContent).toContain('95% interval 12.1 to 27.9, adjusted Wald (MeasuringU)');
  expect(figure.textContent).toContain('400 answers · 50 rows without an answer');
  expect(within(figure).getByText('30.0%')).toBeTruthy();
  expect(screen.getByText('Nobody answered 0.')).toBeTruthy();
  expect(screen.getByText('Share of promoters minus share of detractors.')).toBeTruthy();
  expect(engine.calls.find(({ operation }) => operation === 'metrics.compute')?.input).toEqual({
    from: { datasetId: 7 },
    metric: 'nps',
    column: 'recommend',
    options: {},
  });
});

it('compares segments and marks the small ones', async () => {
  const engine = createFakeEngine(answers);
  renderWithEngine(<MeasurePlace params={{ metric: 'nps', by: 'Region' }} />, engine);
  const table = await screen.findByRole('table', { name: /NPS by region/u });
  const isles = within(table).getByRole('row', { name: /Isles/u });
  expect(within(isles).getByText('small n')).toBeTruthy();
  expect(within(isles).getByText('−10.0')).toBeTruthy();
  expect(within(table).getByRole('row', { name: /North/u }).textContent).not.toContain('small n');
});

it('says whether segments differ, and goes to the responses of one', async () => {
  const engine = createFakeEngine(answers);
  renderWithEngine(<MeasurePlace params={{ metric: 'nps', by: 'region' }} />, engine);
  const test = await screen.findByRole('region', { name: 'Is it more than chance?' });
  expect(test.textContent).toContain('The segments of region differ.');
  expect(test.textContent).toContain('p = 0.012; rank-biserial correlation 0.31 (medium)');
  await userEvent.click(screen.getByRole('button', { name: 'Read the responses: Isles' }));
  await screen.findByRole('grid', { name: /^Responses of/u });
  expect(engine.calls.find(({ operation }) => operation === 'datasets.find')?.input).toMatchObject({
    datasetId: 7,
    where: [{ column: 'region', values: ['Isles'] }],
  });
});

it('takes the columns that another measure is made of, and the conventions it needs', async () => {
  const churn = { ...npsReport(null), metric: 'churn', counts: { lost: 120, kept: 280 } } as const;
  const engine = createFakeEngine({ ...answers, 'metrics.compute': () => churn });
  renderWithEngine(<MeasurePlace params={{ metric: 'churn' }} />, engine);
  expect(await screen.findByText('Choose above the columns that Churn is made of.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Who is lost$/u }));
  await userEvent.click(await screen.findByRole('option', { name: 'region' }));
  await screen.findByRole('region', { name: 'Churn' });
  expect(engine.calls.findLast(({ operation }) => operation === 'metrics.compute')?.input).toEqual({
    from: { datasetId: 7 },
    metric: 'churn',
    column: 'region',
    options: {},
  });
  expect(screen.getByRole('button', { name: /Lost is$/u }).textContent).toContain(
    'Who is marked so',
  );
});

it('keeps metric and segments in the place, so that Back finds them', async () => {
  const { navigation } = renderWithEngine(<MeasurePlace params={{}} />, createFakeEngine(answers));
  await userEvent.click(await screen.findByRole('button', { name: /By segment/u }));
  await userEvent.click(await screen.findByRole('option', { name: 'region' }));
  expect(presentVisit(navigation.trail()).place).toEqual({
    name: 'measure',
    params: { datasetId: 7, metric: 'nps', by: 'region' },
  });
});

it('gives a column another role', async () => {
  const engine = createFakeEngine(answers);
  renderWithEngine(<MeasurePlace params={{}} />, engine);
  await userEvent.click(await screen.findByRole('button', { name: /Role of region/u }));
  await userEvent.click(await screen.findByRole('option', { name: 'Channel' }));
  await waitFor(() =>
    expect(engine.calls.at(-1)).toEqual({
      operation: 'datasets.setRole',
      input: { datasetId: 7, position: 0, role: 'channel' },
    }),
  );
});

it('says that a role which is given later makes no cases', async () => {
  renderWithEngine(<MeasurePlace params={{}} />, createFakeEngine(answers));
  await userEvent.click(await screen.findByRole('button', { name: /Role of region/u }));
  await userEvent.click(await screen.findByRole('option', { name: 'Respondent' }));
  expect(await screen.findByText(/Cases are made when a file is imported/u)).toBeTruthy();
});

it('takes the number of those invited, and says which rate is counted', async () => {
  const counts = { complete: 44, partial: 0, 'not answered': 156, undelivered: 0 };
  const rate = { ...npsReport(null), metric: 'response_rate', unit: 'percent', counts } as const;
  const engine = createFakeEngine({ ...answers, 'metrics.compute': () => rate });
  renderWithEngine(<MeasurePlace params={{ metric: 'response_rate' }} />, engine);
  const invited = await screen.findByRole('textbox', { name: /^Invited/u });
  expect(screen.queryByRole('textbox', { name: 'Not delivered' })).toBeNull();
  await userEvent.type(invited, '200');
  await screen.findByRole('region', { name: 'Response rate' });
  expect(engine.calls.findLast(({ operation }) => operation === 'metrics.compute')?.input).toEqual({
    from: { datasetId: 7 },
    metric: 'response_rate',
    options: { invited: 200 },
  });
  expect(screen.getByRole('button', { name: /Counts \(AAPOR\)$/u }).textContent).toContain('RR1');
  await userEvent.type(screen.getByRole('textbox', { name: 'Not delivered' }), '1.5');
  expect(screen.getByText(/^A whole number from 0/u)).toBeTruthy();
});

it('says why nothing was computed, and shows no old figure', async () => {
  const engine = createFakeEngine({
    ...answers,
    'metrics.compute': () => refuse('column_not_numeric', 'Column "why" holds no scores.'),
  });
  renderWithEngine(<MeasurePlace params={{}} />, engine);
  expect((await screen.findByRole('alert')).textContent).toContain('holds no scores');
  expect(screen.queryByRole('region', { name: 'Net Promoter Score' })).toBeNull();
});

it('copies the result with its segments as a table', async () => {
  const user = userEvent.setup();
  const written = vi.spyOn(navigator.clipboard, 'writeText');
  renderWithEngine(<MeasurePlace params={{ by: 'region' }} />, createFakeEngine(answers));
  await user.click(await screen.findByRole('button', { name: 'Copy as table' }));
  const lines = written.mock.calls[0]?.[0].split('\n') ?? [];
  expect(lines).toHaveLength(4);
  expect(lines[1]).toBe('All\t20.0\t12.1\t27.9\t400\t50\t200\t80\t120');
});

it('shows open answers in full beside the scores', async () => {
  renderWithEngine(<MeasurePlace params={{}} />, createFakeEngine(answers));
  await userEvent.click(await screen.findByRole('tab', { name: 'Responses' }));
  const response = await screen.findByRole('complementary', { name: 'Response 1' });
  await within(response).findByText('The crust is what I come for.');
  expect(within(response).getByText('How likely are you to recommend us?')).toBeTruthy();
});
