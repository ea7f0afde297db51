import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { createFakeEngine, renderWithEngine } from '../../../fixtures/fake-engine.tsx';
import type { QuestionSummary, SurveyQuestion } from '../../../../shared/domain/survey.ts';
import { refuse } from '../../../../shared/result.ts';
import { survey } from '../measure.fixture.ts';
import { QuestionsView } from './QuestionsView.tsx';

const question = (id: string, words: string, rest: Partial<SurveyQuestion>): SurveyQuestion => ({
  id,
  kind: 'single_choice',
  question: words,
  parts: [{ position: Number(id), label: '' }],
  n: 400,
  skipped: 45,
  setAside: 5,
  reason: 'A few answers that come back.',
  ...rest,
});

const list = {
  rows: 450,
  questions: [
    question('9', 'Respondent', { kind: 'other' }),
    question('0', 'Where do you live?', {}),
    question('1', 'How likely are you to recommend us?', { kind: 'rating' }),
  ],
};

const share = (label: string, count: number) => ({
  label,
  count,
  share: count / 400,
  low: count / 400 - 0.05,
  high: count / 400 + 0.05,
});

const summary = (id: string, kind: SurveyQuestion['kind']): QuestionSummary => ({
  id,
  kind,
  question: 'Where do you live?',
  rows: 450,
  n: 400,
  skipped: 45,
  setAside: [{ label: 'N/A', count: 5 }],
  method: 'Shares of those who answered.',
  warnings: ['Mind the isles.'],
  figures: { type: 'choice', answers: [share('North', 300), share('South', 100)], rest: null },
});

const answers = {
  'surveys.questions': () => list,
  'surveys.summary': ({
    question: id,
    kind,
  }: {
    question: string;
    kind?: SurveyQuestion['kind'] | undefined;
  }) => summary(id, kind ?? 'single_choice'),
  'datasets.setRole': () => null,
} as const;

beforeAll(() => {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
});

it('shows the first question that is one, with all that defends its figures', async () => {
  renderWithEngine(<QuestionsView table={survey} />, createFakeEngine(answers));
  const detail = await screen.findByRole('article', { name: 'Where do you live?' });
  const north = await within(detail).findByRole('row', { name: /North/u });
  expect(north.textContent).toContain('300');
  expect(north.textContent).toContain('75.0%');
  expect(within(north).getByRole('img', { name: '70.0% to 80.0%' })).toBeTruthy();
  expect(detail.textContent).toContain('400 answered · 45 skipped · 5 set aside: N/A (5)');
  expect(detail.textContent).toContain('Mind the isles.');
  expect(detail.textContent).toContain('Shares of those who answered.');
  const options = screen.getAllByRole('option').map((option) => option.textContent);
  // What is not summarised stands last.
  expect(options.at(-1)).toContain('Respondent');
  expect(options[0]).toContain('Single choice · n 400 · 10% skipped');
});

it('gives a column the role of the kind that is chosen, and keeps other kinds as a view', async () => {
  const engine = createFakeEngine(answers);
  renderWithEngine(<QuestionsView table={survey} />, engine);
  const detail = await screen.findByRole('article', { name: 'Where do you live?' });
  await userEvent.click(within(detail).getByRole('button', { name: /Kind$/u }));
  await userEvent.click(await screen.findByRole('option', { name: 'Open-ended' }));
  await waitFor(() =>
    expect(engine.calls.find(({ operation }) => operation === 'datasets.setRole')?.input).toEqual({
      datasetId: 7,
      position: 0,
      role: 'open_ended',
    }),
  );
  await userEvent.click(within(detail).getByRole('button', { name: /Kind$/u }));
  await userEvent.click(await screen.findByRole('option', { name: 'Likert scale' }));
  expect(await within(detail).findByText('Kind set by hand.')).toBeTruthy();
  expect(engine.calls.filter(({ operation }) => operation === 'datasets.setRole')).toHaveLength(1);
  await waitFor(() =>
    expect(engine.calls.at(-1)?.input).toMatchObject({ question: '0', kind: 'likert' }),
  );
  await userEvent.click(within(detail).getByRole('button', { name: 'Recognise it again' }));
  expect(within(detail).queryByText('Kind set by hand.')).toBeNull();
});

it('finds a question by its words and says where there is none', async () => {
  renderWithEngine(<QuestionsView table={survey} />, createFakeEngine(answers));
  const field = await screen.findByRole('textbox', { name: 'Find a question' });
  await userEvent.type(field, 'recommend{Enter}');
  await screen.findByRole('article', { name: 'How likely are you to recommend us?' });
  expect(screen.getAllByRole('option')).toHaveLength(1);
  await userEvent.type(field, ' zzz');
  expect(await screen.findByText('No question has these words.')).toBeTruthy();
});

it.each([
  ['questions', 'surveys.questions', 'The table is gone.'],
  ['figures', 'surveys.summary', 'This question is not in the table any more.'],
] as const)('says why there are no %s', async (_what, operation, message) => {
  const engine = createFakeEngine({ ...answers, [operation]: () => refuse('not_found', message) });
  renderWithEngine(<QuestionsView table={survey} />, engine);
  expect((await screen.findByRole('alert')).textContent).toContain(message);
});

it('says what belongs here where no column holds answers', async () => {
  const engine = createFakeEngine({
    ...answers,
    'surveys.questions': () => ({ rows: 3, questions: [] }),
  });
  renderWithEngine(<QuestionsView table={survey} />, engine);
  expect(await screen.findByText(/no column that holds answers/u)).toBeTruthy();
});
