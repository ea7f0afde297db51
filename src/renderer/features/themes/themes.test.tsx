import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import type { TurnSentiment } from '../../../shared/domain/sentiment.ts';
import type { ThemeRun } from '../../../shared/domain/theme.ts';
import { type CaseId, type CodeId, textOffset, type ThemeRunId } from '../../../shared/ids.ts';
import { type Answers, createFakeEngine, renderWithEngine } from '../../fixtures/fake-engine.tsx';
import { codes, source } from '../../fixtures/study.ts';
import { presentVisit } from '../../state/navigation.ts';
import { dialogRequest } from '../../state/requests.ts';
import { ThemesPlace } from './index.tsx';

const run: ThemeRun = {
  id: 3 as ThemeRunId,
  createdAt: '2026-03-01T14:00:00.000Z',
  sourceIds: [source.id],
  seed: 1,
  k: 2,
  stability: 0.7,
  turnCount: 12,
  unassigned: 2,
  languages: ['en'],
  warnings: ['12 turns are few.'],
  themes: [
    {
      id: 0,
      label: 'crust, oven',
      terms: ['crust', 'oven'],
      size: 7,
      sentiment: 0.41,
      quotes: [
        {
          sourceId: source.id,
          sourceName: 'Baker',
          turnIndex: 4,
          text: 'The crust sings.',
          speaker: 'Ines',
          sentiment: 0.2,
        },
      ],
      acceptedAs: null,
    },
    {
      id: 1,
      label: 'night',
      terms: ['night'],
      size: 3,
      sentiment: null,
      quotes: [],
      acceptedAs: 'work/night',
    },
  ],
};

const turn = {
  index: 4,
  start: textOffset(120),
  end: textOffset(136),
  speaker: 'Ines',
  timeMs: null,
  row: null,
};

const scored: TurnSentiment = {
  sourceId: source.id,
  turn,
  text: 'It is not good.',
  sentiment: {
    score: -0.3,
    label: 'negative',
    language: 'en',
    evidence: [{ start: 10, end: 14, word: 'good', value: -0.3, rules: ['negated'] }],
  },
};

const answers: Answers = {
  'sources.list': () => [source],
  'sources.speakers': () => [
    { name: 'Ines', turns: 7, questionShare: 0.1, caseId: 3 as CaseId },
    { name: 'Interviewer', turns: 5, questionShare: 0.9, caseId: null },
  ],
  'sources.turns': () => ({ total: 12, rows: [turn] }),
  'themes.list': () => [run],
  'themes.run': () => run,
  'themes.turns': () => ({ total: 1, rows: run.themes[0]!.quotes }),
  'themes.accept': () => ({ codeId: 9 as CodeId, codings: 7 }),
  'themes.deleteRun': () => null,
  'codes.list': () => codes,
  'sentiment.summary': () => [
    { group: 'Baker', turns: 12, mean: 0.1, positive: 6, neutral: 3, negative: 3 },
  ],
  'sentiment.turns': () => ({ total: 1, rows: [scored] }),
};

// jsdom lays nothing out and answers no media queries.
beforeAll(() => {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
  // Without a height no row of a virtual list would be in sight.
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth'])
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 600 });
});

it('asks for sources where there are none', async () => {
  renderWithEngine(<ThemesPlace params={{}} />, createFakeEngine({ 'sources.list': () => [] }));
  await userEvent.click(await screen.findByRole('button', { name: /Import files/u }));
  expect(dialogRequest.get()).toMatchObject({ dialog: 'import' });
});

it('runs over the chosen sources without the interviewer, and says that it does', async () => {
  const engine = createFakeEngine({ ...answers, 'themes.list': () => [] });
  renderWithEngine(<ThemesPlace params={{}} />, engine);
  await screen.findByText('Left out: Interviewer');
  await userEvent.click(screen.getByRole('button', { name: 'Find themes' }));
  await waitFor(() =>
    expect(engine.calls.find(({ operation }) => operation === 'themes.run')?.input).toEqual({
      sourceIds: [source.id],
      k: 'auto',
      seed: 1,
      withoutSpeakers: ['Interviewer'],
    }),
  );
});

it('cannot run over nothing', async () => {
  renderWithEngine(<ThemesPlace params={{}} />, createFakeEngine(answers));
  await userEvent.click(await screen.findByRole('checkbox', { name: /Baker/u }));
  expect(screen.getByRole('button', { name: 'Find themes' }).hasAttribute('disabled')).toBe(true);
});

it('says how steady the run is, and warns', async () => {
  renderWithEngine(<ThemesPlace params={{}} />, createFakeEngine(answers));
  expect(await screen.findByText('Steady: stability 0.70.')).toBeTruthy();
  expect(screen.getByText('12 turns are few.')).toBeTruthy();
});

it('goes from a quote to its turn', async () => {
  const engine = createFakeEngine(answers);
  const { navigation } = renderWithEngine(<ThemesPlace params={{}} />, engine);
  await userEvent.click(await screen.findByRole('button', { name: /The crust sings/u }));
  await waitFor(() =>
    expect(presentVisit(navigation.trail()).place).toEqual({
      name: 'read',
      params: { sourceId: source.id, start: 120, end: 136 },
    }),
  );
});

it('makes a theme a code under the name and the parent that were chosen', async () => {
  const engine = createFakeEngine(answers);
  renderWithEngine(<ThemesPlace params={{}} />, engine);
  const field = await screen.findByRole('textbox', { name: 'Name of the code' });
  await userEvent.clear(field);
  await userEvent.type(field, 'Crust');
  await userEvent.click(screen.getByRole('button', { name: /Under/u }));
  await userEvent.click(await screen.findByRole('option', { name: 'work' }));
  await userEvent.click(screen.getByRole('button', { name: 'Accept as code' }));
  await waitFor(() =>
    expect(engine.calls.find(({ operation }) => operation === 'themes.accept')?.input).toEqual({
      runId: 3,
      themeId: 0,
      name: 'Crust',
      parentId: 1,
    }),
  );
});

it('leads from an accepted theme to its segments', async () => {
  const { navigation } = renderWithEngine(
    <ThemesPlace params={{ runId: 3, themeId: 1 }} />,
    createFakeEngine(answers),
  );
  expect(await screen.findByText('Accepted as “work/night”')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Show its segments' }));
  expect(presentVisit(navigation.trail()).place).toEqual({ name: 'find', params: { codeId: 2 } });
});

it('asks before a run is deleted for good', async () => {
  const engine = createFakeEngine(answers);
  renderWithEngine(<ThemesPlace params={{}} />, engine);
  await userEvent.click(await screen.findByRole('button', { name: /Delete the run of/u }));
  const dialog = await screen.findByRole('alertdialog');
  expect(engine.calls.some(({ operation }) => operation === 'themes.deleteRun')).toBe(false);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Delete the run' }));
  await waitFor(() =>
    expect(engine.calls.some(({ operation }) => operation === 'themes.deleteRun')).toBe(true),
  );
});

it('shows why a turn was scored so, and narrows by feeling', async () => {
  const engine = createFakeEngine(answers);
  renderWithEngine(<ThemesPlace params={{}} />, engine);
  await userEvent.click(await screen.findByRole('tab', { name: 'Sentiment' }));
  const turns = await screen.findByRole('grid', { name: 'Scored turns' });
  expect((await within(turns).findByTitle('−0.30, negated')).textContent).toBe('good');
  expect(
    await screen.findByRole('img', { name: /Baker: Positive 50%, Neutral 25%, Negative 25%/u }),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Feeling/u }));
  await userEvent.click(await screen.findByRole('option', { name: 'Negative' }));
  await waitFor(() =>
    expect(
      engine.calls.findLast(({ operation }) => operation === 'sentiment.turns')?.input,
    ).toMatchObject({
      label: 'negative',
    }),
  );
});
