import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { Case } from '../../../shared/domain/case.ts';
import {
  type JourneyStudy,
  startJourneyStudy,
  survey,
  surveyRoles,
  tickets,
} from './journey.fixture.ts';

let study: JourneyStudy;
let table: DatasetSummary;
let helpdesk: DatasetSummary;

beforeAll(async () => {
  study = await startJourneyStudy();
  table = await study.importTable('survey.csv', survey, surveyRoles);
  helpdesk = await study.importTable('helpdesk.csv', tickets);
}, 60_000);
afterAll(() => study.stop());

const findCase = async (name: string): Promise<Case> => {
  const { rows } = await study.ask('cases.list', { text: name });
  const [found] = rows;
  if (!found) throw new Error(`no case ${name}`);
  return found;
};

it('maps stages in their order by touchpoints, each cell with its figures', async () => {
  const map = await study.ask('journey.map', { datasetId: table.id });
  expect(map.stages.map(({ name }) => name)).toEqual(['awareness', 'Purchase', 'Retention', '']);
  expect(map.order).toBe('model');
  expect(map.touchpoints.map(({ name, setting, rows }) => [name, setting, rows])).toEqual([
    ['Store', 'physical', 4],
    ['App', 'digital', 3],
  ]);
  expect(map.columns.map(({ metric }) => metric)).toEqual(['csat', 'nps']);
  const cell = map.cells.find(
    ({ stage, touchpoint }) => stage === 'Purchase' && touchpoint === 'Store',
  );
  expect(cell?.rows).toBe(2);
  expect(cell?.scores[0]).toMatchObject({ value: 0, n: 2, level: -1 });
  expect(cell?.scores[0]?.interval?.low).toBeCloseTo(0, 9);
  expect(cell?.scores[1]).toMatchObject({ value: -100, n: 2, level: -1 });
  expect(cell?.voice).toMatchObject({ turns: 2, positive: 1, negative: 1 });
  // Two answers that feel the opposite: Student's t with one degree of freedom spans the whole scale.
  expect(cell?.voice.interval).toMatchObject({ low: -1, high: 1, method: 'Student t' });
  expect(cell?.voice.positiveInterval?.low).toBeCloseTo(9.45312, 4);
  expect(cell?.voice.positiveInterval?.high).toBeCloseTo(90.54688, 4);
  const alone = map.cells.find(
    ({ stage, touchpoint }) => stage === 'awareness' && touchpoint === 'Store',
  );
  expect(alone?.voice).toMatchObject({ turns: 1, interval: null });
  expect(map.cells.find(({ stage }) => stage === '')?.voice).toMatchObject({
    ...{ turns: 0, mean: null, interval: null, positiveInterval: null },
  });
  expect(map.whole).toMatchObject({ rows: 7, voice: { turns: 6 } });
  expect(map.cells.reduce((sum, { rows }) => sum + rows, 0)).toBe(7);
  expect(map.stages.map(({ suggestion }) => suggestion?.measure)).toEqual([
    'voice',
    'ces',
    'csat',
    undefined,
  ]);
  expect(map.stages[1]?.suggestion).toMatchObject({ isThere: false, column: null });
  expect(map.stages[2]?.suggestion).toMatchObject({ isThere: true, column: 0 });
});

it('makes one strip where only one of both is there, and refuses where none is', async () => {
  const strip = await study.ask('journey.map', { datasetId: table.id, touchpoint: null });
  expect(strip.touchpoints.map(({ name }) => name)).toEqual(['']);
  expect(strip.cells.map(({ stage, rows }) => [stage, rows])).toEqual([
    ['awareness', 1],
    ['Purchase', 3],
    ['Retention', 2],
    ['', 1],
  ]);
  const none = { datasetId: table.id, stage: null, touchpoint: null };
  expect(await study.refusal('journey.map', none)).toBe('invalid_input');
  expect(await study.refusal('journey.map', { datasetId: table.id, stage: 'no such' })).toBe(
    'column_missing',
  );
});

it('takes only the rows that meet the conditions', async () => {
  const where = [{ column: 'touchpoint', values: ['App'] }];
  const map = await study.ask('journey.map', { datasetId: table.id, where });
  expect(map.touchpoints.map(({ name }) => name)).toEqual(['App']);
  const nothing = [{ column: 'touchpoint', values: ['Moon'] }];
  const refused = { datasetId: table.id, where: nothing };
  expect(await study.refusal('journey.map', refused)).toBe('too_little_data');
});

it('lists the responses behind a cell with the place of their words', async () => {
  const asked = { datasetId: table.id, atStage: 'Retention', atTouchpoint: 'Store' };
  const { total, rows } = await study.ask('journey.answers', asked);
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({
    row: 4,
    respondent: 'C-5',
    scores: [
      { name: 'csat', cell: '5' },
      { name: 'nps', cell: '10' },
    ],
  });
  const [words] = rows[0]?.words ?? [];
  expect(words?.text).toBe('Terrible, horrible, the worst bread I ever had');
  expect(words?.sentiment).toBeLessThan(-0.4);
  const place = words?.place;
  if (!place) throw new Error('the words have no place');
  const { text } = await study.ask('sources.text', { sourceId: place.sourceId });
  expect(text.slice(place.start, place.end)).toBe(words.text);
  const unstaged = await study.ask('journey.answers', { datasetId: table.id, atStage: '' });
  expect(unstaged.rows.map(({ row }) => row)).toEqual([6]);
  const said = { datasetId: table.id, atStage: '', hasWords: true };
  expect((await study.ask('journey.answers', said)).total).toBe(0);
});

it('finds ratings that contradict their words, and changes nothing', async () => {
  const found = await study.ask('ratings.suspicious', { datasetId: table.id, column: 'csat' });
  expect(found.rows.map(({ row, kind, cell }) => [row, kind, cell]).toSorted()).toEqual([
    [3, 'low_score', '1'],
    [4, 'high_score', '5'],
  ]);
  expect(found.isScaleReversed).toBe(false);
  expect(found.compared).toBeGreaterThanOrEqual(4);
  const turned = { datasetId: table.id, column: 'csat', reversed: true };
  const other = await study.ask('ratings.suspicious', turned);
  expect(other.total).toBe(found.compared - found.total);
  expect(await study.refusal('ratings.suspicious', { datasetId: helpdesk.id, column: '0' })).toBe(
    'invalid_input',
  );
  const where = [{ column: 'touchpoint', values: ['Store'], isNot: true }];
  const fewer = { datasetId: table.id, column: 'csat', where };
  expect((await study.ask('ratings.suspicious', fewer)).total).toBe(0);
  const words = { datasetId: table.id, column: 'comment' };
  expect(await study.refusal('ratings.suspicious', words)).toBe('column_not_numeric');
});

it('tells the way of one customer over tables, and where satisfaction fell', async () => {
  const person = await findCase('C-1');
  const timeline = await study.ask('journey.timeline', { caseId: person.id });
  expect(timeline.entries.map(({ kind, day }) => [kind, day])).toEqual([
    ['answer', '2026-01-05'],
    ['ticket', '2026-02-01'],
    ['answer', '2026-02-10'],
    ['ticket', '2026-03-01'],
    ['ticket', null],
  ]);
  const [first, ticket, fallen] = timeline.entries;
  expect(timeline.change).toEqual({
    ...{ metric: 'csat', from: 5, to: 2, direction: 'fall' },
    ...{ after: ticket?.id, at: fallen?.id },
  });
  expect(first?.scores.map(({ score }) => score)).toEqual([5, 9]);
  expect(first?.words[0]?.text).toContain('I love the new app');
  expect(ticket?.facts).toContainEqual({ name: 'status', value: 'closed' });
  expect(timeline.memory).toMatchObject({ basis: 'scores', metric: 'csat', end: 2, index: 3.5 });
  expect(await study.refusal('journey.timeline', { caseId: 9999 as Case['id'] })).toBe('not_found');
});

it('marks coded turns of a talk, and remembers it by its words', async () => {
  await study.importText(
    'Talk.txt',
    'Zoe: The shop was wonderful, I love it.\nHost: And then?\nZoe: Then everything was terrible and awful.\n',
  );
  const person = await findCase('Zoe');
  const before = await study.ask('journey.timeline', { caseId: person.id });
  expect(before.entries).toEqual([]);
  expect(before.memory).toMatchObject({ basis: 'voice', moments: 2 });
  const [place] = await study.ask('cases.appearances', { caseId: person.id });
  if (!place) throw new Error('Zoe does not speak');
  const codeId = await study.ask('codes.create', { name: 'Delight', parentId: null });
  const { sourceId, start, end } = place;
  if (start === null || end === null) throw new Error('her turn has no place');
  await study.ask('codings.apply', { sourceId, start, end, codeIds: [codeId] });
  const after = await study.ask('journey.timeline', { caseId: person.id });
  expect(after.entries).toMatchObject([
    { kind: 'turn', from: 'Talk', day: null, codes: [{ path: 'Delight' }] },
  ]);
  expect(after.memory?.moments).toBe(2);
});

it('puts what happened on one day in the order of its hours, in both halves of the day', async () => {
  await study.importTable(
    'Calls.csv',
    'call_id,customer_id,opened,subject\n' +
      'K-1,C-3,3/14/2026 1:15 PM,second\nK-2,C-3,3/14/2026 11:40 AM,first\nK-3,C-3,3/14/2026 9:02 PM,third\n',
  );
  const { entries } = await study.ask('journey.timeline', { caseId: (await findCase('C-3')).id });
  const subjects = entries.flatMap(({ facts }) =>
    facts.flatMap(({ name, value }) => (name === 'subject' ? [value] : [])),
  );
  expect(subjects).toEqual(['first', 'second', 'third']);
});
