import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { ReportDocument } from '../../../shared/domain/report-document.ts';
import type { ThemeRun } from '../../../shared/domain/theme.ts';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import { refuse } from '../../../shared/result.ts';
import { type Answers, createFakeEngine, renderWithEngine } from '../../fixtures/fake-engine.tsx';
import { presentVisit } from '../../state/navigation.ts';
import { ReportPlace } from './index.tsx';

const run = {
  id: 3,
  createdAt: '2026-03-01T14:00:00.000Z',
  themes: [{}, {}],
} as unknown as ThemeRun;
const table = {
  id: 7,
  name: 'Survey',
  columns: [{ position: 1, name: 'recommend', role: 'nps' }],
} as unknown as DatasetSummary;

const document_: ReportDocument = {
  title: 'Themes of Bread',
  subtitle: 'One source',
  createdAt: '2026-03-01T14:00:00.000Z',
  language: 'en',
  blocks: [
    { type: 'heading', level: 2, text: 'At a glance' },
    { type: 'paragraph', text: 'Bread matters.' },
    { type: 'figures', items: [{ label: 'Turns', value: '12', note: 'in one source' }] },
    {
      type: 'table',
      caption: 'Themes by size',
      columns: [{ name: 'Theme', numeric: false }],
      rows: [['crust']],
    },
    {
      type: 'quote',
      text: '<b>The crust</b> sings.',
      attribution: 'Ines, Baker',
      tone: 'positive',
    },
    {
      type: 'bars',
      caption: 'Turns',
      max: 7,
      unit: 'turns',
      items: [{ label: 'crust', value: 7, note: '' }],
    },
    { type: 'note', text: 'Few turns.' },
  ],
};

const answers: Answers = {
  'themes.list': () => [run],
  'datasets.list': () => [table],
  'report.build': () => document_,
  'report.html': () => ({ fileName: 'Themes of Bread.html', html: '<!doctype html>' }),
};

afterEach(() => vi.restoreAllMocks());

// jsdom lays nothing out and answers no media queries.
beforeAll(() => {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
});

it('leads to Themes where there is nothing to tell of', async () => {
  const { navigation } = renderWithEngine(
    <ReportPlace params={{}} />,
    createFakeEngine({ ...answers, 'themes.list': () => [] }),
  );
  await userEvent.click(await screen.findByRole('button', { name: /Go to Themes/u }));
  expect(presentVisit(navigation.trail()).place.name).toBe('themes');
});

it('shows every kind of block, markup as plain words', async () => {
  renderWithEngine(<ReportPlace params={{}} />, createFakeEngine(answers));
  const preview = await screen.findByRole('region', { name: 'Preview of the report' });
  await within(preview).findByRole('heading', { level: 1, name: 'Themes of Bread' });
  expect(within(preview).getByRole('heading', { level: 2, name: 'At a glance' })).toBeTruthy();
  expect(within(preview).getByRole('table', { name: 'Themes by size' })).toBeTruthy();
  expect(within(preview).getByText('<b>The crust</b> sings.')).toBeTruthy();
  for (const words of ['Bread matters.', '12', 'in one source', 'Ines, Baker', 'Few turns.'])
    expect(within(preview).getByText(words)).toBeTruthy();
});

it('builds with the title once typing has settled', async () => {
  const engine = createFakeEngine(answers);
  renderWithEngine(<ReportPlace params={{}} />, engine);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), 'Crusts');
  await waitFor(() =>
    expect(engine.calls.findLast(({ operation }) => operation === 'report.build')?.input).toEqual({
      template: 'themes',
      title: 'Crusts',
      runId: 3,
    }),
  );
});

it('hands the report over as a file', async () => {
  const links: { download: string }[] = [];
  URL.createObjectURL = () => 'blob:report';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    links.push({ download: this.download });
  });
  renderWithEngine(<ReportPlace params={{}} />, createFakeEngine(answers));
  await userEvent.click(await screen.findByRole('button', { name: 'Save as HTML' }));
  await waitFor(() => expect(links).toEqual([{ download: 'Themes of Bread.html' }]));
});

it('says why there is no report', async () => {
  const engine = createFakeEngine({
    ...answers,
    'report.build': () => refuse('not_found', 'This run is gone.'),
  });
  renderWithEngine(<ReportPlace params={{}} />, engine);
  expect((await screen.findByRole('alert')).textContent).toContain('This run is gone.');
});
