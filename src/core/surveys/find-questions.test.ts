import { expect, it } from 'vitest';
import type { SurveyColumn } from './survey-column.ts';
import { findQuestions } from './find-questions.ts';
import { cellsOf, columnOf } from './survey.fixture.ts';

const kinds = (columns: readonly SurveyColumn[]) =>
  findQuestions(columns).map(({ id, kind, question, parts }) => [
    id,
    kind,
    question,
    parts.map(({ label }) => label).join('|'),
  ]);

it('tells single questions by role, name and cells', () => {
  const columns = [
    columnOf(0, 'Respondent ID', cellsOf('a b c d'), { type: 'text', role: 'respondent' }),
    columnOf(1, 'Timestamp', cellsOf('2024-03-01*2 2024-03-02*2'), { type: 'date' }),
    columnOf(2, 'Where do you live?', cellsOf('North*2 South*2')),
    columnOf(3, 'How satisfied are you?', cellsOf('1 4 5 5'), { type: 'number' }),
    columnOf(4, 'How many children do you have?', cellsOf('0 1 2 2'), { type: 'number' }),
    columnOf(5, 'The shop was easy to find', cellsOf('Strongly_agree Agree Neutral Disagree')),
    columnOf(6, 'Which do you eat?', cellsOf('Rye;Oat Oat Rye;Oat;Spelt Spelt;Rye'), {
      type: 'multiple_choice',
    }),
    columnOf(
      7,
      'Why?',
      ['It is warm there.', 'I like the staff a lot.', 'Near my home, so', 'No idea at all'],
      { type: 'text' },
    ),
    columnOf(8, 'Would you recommend us?', cellsOf('9 10 3 7'), { type: 'number', role: 'nps' }),
    columnOf(9, 'IPAddress', cellsOf('1.1.1.1 1.1.1.2 1.1.1.3 1.1.1.4'), { type: 'text' }),
    columnOf(10, 'Nobody saw this', cellsOf('-*4'), { type: 'text' }),
  ];
  expect(findQuestions(columns).map(({ kind }) => kind)).toEqual([
    ...['other', 'date', 'single_choice', 'rating', 'number', 'likert'],
    ...['multiple_choice', 'open_ended', 'nps', 'other', 'other'],
  ]);
});

it('joins the ticked options of one question, in the ways that exports name them', () => {
  const bracketed = [
    columnOf(0, 'Which have you seen? [Jaws]', cellsOf('Jaws - -')),
    columnOf(1, 'Which have you seen? [Alien]', cellsOf('- Alien -')),
  ];
  expect(kinds(bracketed)).toEqual([
    ['0-1', 'multiple_choice', 'Which have you seen?', 'Jaws|Alien'],
  ]);
  const dashed = [
    columnOf(0, 'Check all that apply.-Oranges', cellsOf('1 - 1'), {
      name: 'Q2_1',
      type: 'number',
    }),
    columnOf(1, 'Check all that apply.-Pears', cellsOf('- 1 1'), { name: 'Q2_2', type: 'number' }),
  ];
  expect(kinds(dashed)).toEqual([
    ['0-1', 'multiple_choice', 'Check all that apply.', 'Oranges|Pears'],
  ]);
  const coded = [
    columnOf(0, 'q5_1', cellsOf('0 1 1'), { type: 'number' }),
    columnOf(1, 'q5_2', cellsOf('1 0 0'), { type: 'number' }),
  ];
  expect(kinds(coded)).toEqual([['0-1', 'multiple_choice', 'q5', '1|2']]);
  const nameless = [
    columnOf(0, 'Tea', cellsOf('Tea - Tea')),
    columnOf(1, 'Coffee', cellsOf('- Coffee -')),
    columnOf(2, 'Where?', cellsOf('Here There Here')),
  ];
  expect(kinds(nameless)).toEqual([
    ['0-1', 'multiple_choice', 'Tea, Coffee', 'Tea|Coffee'],
    ['2', 'single_choice', 'Where?', ''],
  ]);
});

it('keeps what people wrote beside the options as a question of its own', () => {
  const written = { type: 'text', role: 'open_ended' } as const;
  const withTick = [
    columnOf(0, 'Pie? [Apple]', cellsOf('Apple Apple -')),
    columnOf(1, 'Pie? [Other (please specify)]', cellsOf('- Other_(please_specify) -')),
    columnOf(2, 'Pie? [Other (please specify)]', cellsOf('- Rhubarb -'), written),
  ];
  expect(kinds(withTick).map(([id, kind]) => [id, kind])).toEqual([
    ['0-1', 'multiple_choice'],
    ['2', 'open_ended'],
  ]);
  // Without a column to tick, what was written is the tick.
  const withoutTick = withTick.filter(({ position }) => position !== 1);
  const more = [columnOf(1, 'Pie? [Cherry]', cellsOf('- Cherry -')), ...withoutTick].sort(
    (one, other) => one.position - other.position,
  );
  expect(kinds(more).map(([id, kind]) => [id, kind])).toEqual([
    ['0-2', 'multiple_choice'],
    ['2', 'open_ended'],
  ]);
});

it('tells a grid, a ranking and a click map among questions of several columns', () => {
  const grid = [
    columnOf(0, 'Rate these [Speed]', cellsOf('Good Poor Good Not_applicable')),
    columnOf(1, 'Rate these [Price]', cellsOf('Poor Poor Fair -')),
  ];
  expect(kinds(grid)).toEqual([['0-1', 'matrix', 'Rate these', 'Speed|Price']]);
  const ranks = ['1*4 2*3 3*3', '2*4 1*3 -*3', '3*4 -*3 1*3'].map((cells, at) =>
    columnOf(at, `Put these in order [${'ABC'[at]}]`, cellsOf(cells), { type: 'number' }),
  );
  expect(kinds(ranks)).toEqual([['0-2', 'ranking', 'Put these in order', 'A|B|C']]);
  const scores = ['1*4 2*3 3*3', '1*4 1*3 3*3', '3*4 2*3 1*3'].map((cells, at) =>
    columnOf(at, `Rate these [${'ABC'[at]}]`, cellsOf(cells), { type: 'number' }),
  );
  expect(kinds(scores)).toEqual([['0-2', 'matrix', 'Rate these', 'A|B|C']]);
  const clicks = [
    columnOf(0, 'Where would you click? [X]', cellsOf('10 90'), { type: 'number' }),
    columnOf(1, 'Where would you click? [Y]', cellsOf('20 80'), { type: 'number' }),
  ];
  expect(kinds(clicks)).toEqual([['0-1', 'click_map', 'Where would you click?', 'x|y']]);
});

it('does not run one question into the next that begins alike', () => {
  const columns = [
    columnOf(0, 'Fruit?-Orange', cellsOf('1 2 3'), { type: 'number', name: 'Q1_1' }),
    columnOf(1, 'Fruit?-Pear', cellsOf('2 2 3'), { type: 'number', name: 'Q1_2' }),
    columnOf(2, 'Fruit?-Orange-Like', cellsOf('1 - 1'), { type: 'number', name: 'Q2_1_1' }),
    columnOf(3, 'Fruit?-Orange-Hate', cellsOf('- 1 -'), { type: 'number', name: 'Q2_1_2' }),
    columnOf(4, 'Fruit?-Pear-Like', cellsOf('1 1 1'), { type: 'number', name: 'Q2_2_1' }),
    columnOf(5, 'Fruit?-Pear-Hate', cellsOf('- - 1'), { type: 'number', name: 'Q2_2_2' }),
  ];
  expect(kinds(columns).map(([id, kind, question]) => [id, kind, question])).toEqual([
    ['0-1', 'matrix', 'Fruit?'],
    ['2-3', 'multiple_choice', 'Fruit?-Orange'],
    ['4-5', 'multiple_choice', 'Fruit?-Pear'],
  ]);
});

it('takes answers with commas in them for single ones unless their parts come back', () => {
  const single = cellsOf('Yes*9 No*8').concat(
    Array.from({ length: 6 }, () => 'No, but my team does'),
    Array.from({ length: 6 }, () => 'Yes, from home'),
  );
  const options = { type: 'multiple_choice' } as const;
  expect(kinds([columnOf(0, 'Do you travel?', single, options)])[0]?.[1]).toBe('single_choice');
  const several = [
    'Logs, Metrics',
    'Metrics',
    'Logs, Metrics, Traces',
    'Traces, my own (old, slow) tool',
  ];
  expect(kinds([columnOf(0, 'What do you collect?', several, options)])[0]?.[1]).toBe(
    'multiple_choice',
  );
});

it('counts those who gave no opinion apart from those who skipped', () => {
  const [question] = findQuestions([
    columnOf(0, 'Are you content?', cellsOf('Yes*3 No*2 Prefer_not_to_say N/A - -')),
  ]);
  expect(question).toMatchObject({ n: 5, setAside: 2, skipped: 2 });
});
