import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { digestState } from '../../history/state-digest.ts';
import { all } from '../../project/database.ts';
import {
  ask,
  db,
  refusal,
  refusedAnswer,
  send,
  surveyId,
  undoOne,
  useSurvey,
} from './keeping.fixture.ts';

useSurvey();

const datasetId = surveyId;
const today = '2026-03-10';

const listed = (question: object = {}): readonly FollowUp[] =>
  ask('followUps.list', { datasetId, today, ...question }).rows;
const respondents = (question: object = {}): (string | null)[] =>
  listed(question).map(({ respondent }) => respondent);
const openRows = (rows: number[], more: object = {}) =>
  send('followUps.open', { datasetId, rows, kind: 'detractor', ...more });

describe('who to call', () => {
  it('lists the worst scores first, with words, place and segments, and says the rule', () => {
    const found = ask('followUps.candidates', { datasetId, kind: 'detractor' });
    expect(found).toMatchObject({
      total: 3,
      followedUp: 0,
      column: 'recommend',
      metric: 'nps',
      rule: 'detractors: 0 to 6 on the scale from 0 to 10',
    });
    expect(found.rows.map(({ respondent, score }) => [respondent, score])).toEqual([
      ['R5', '0'],
      ['R2', '2'],
      ['R3', '6'],
    ]);
    const [worst] = found.rows;
    expect(worst).toMatchObject({
      row: 4,
      words: 'The queue again and again',
      segments: [{ column: 'region', value: 'North' }],
      followUp: null,
    });
    expect(worst?.place).toMatchObject({ sourceId: 2 });
  });

  it('lists the delighted with the best first and those between, page by page', () => {
    const kinds = (kind: 'delighted' | 'at_risk', page: object = {}) =>
      ask('followUps.candidates', { datasetId, kind, ...page }).rows.map((row) => row.respondent);
    expect(kinds('delighted')).toEqual(['R6', 'R1']);
    expect(kinds('delighted', { offset: 1, limit: 1 })).toEqual(['R1']);
    expect(kinds('at_risk')).toEqual(['R4']);
  });

  it('turns a scale round where a low answer is the good one', () => {
    const found = ask('followUps.candidates', {
      datasetId,
      kind: 'detractor',
      metric: 'ces',
      column: 'recommend',
      options: { reversed: true, scale: { min: 0, max: 10 } },
    });
    expect(found.rows.map(({ score }) => score)).toEqual(['10', '9', '7', '6']);
    expect(found.rule).toBe(
      'struggling: 6 to 10 on the scale from 0 to 10; a low answer is the good one',
    );
  });

  it('refuses a table without a score, and a column without numbers', () => {
    send('datasets.setRole', { datasetId, position: 2, role: null });
    expect(refusedAnswer('followUps.candidates', { datasetId, kind: 'detractor' })).toBe(
      'column_missing',
    );
    expect(
      refusedAnswer('followUps.candidates', { datasetId, kind: 'detractor', column: 'region' }),
    ).toBe('column_not_numeric');
    expect(refusedAnswer('followUps.problems', { datasetId, column: 'region' })).toBe(
      'column_not_numeric',
    );
  });
});

describe('follow-ups', () => {
  it('opens one for each row, in one step, and none beside one that is open', () => {
    const before = digestState(db());
    expect(openRows([4, 1, 4]).opened).toHaveLength(2);
    expect(openRows([1, 2])).toMatchObject({ opened: [3], skipped: 1 });
    expect(openRows([1, 2])).toEqual({ opened: [], skipped: 2 });
    expect(ask('followUps.candidates', { datasetId, kind: 'detractor' })).toMatchObject({
      followedUp: 3,
      rows: [{ followUp: 'open' }, { followUp: 'open' }, { followUp: 'open' }],
    });
    undoOne();
    undoOne();
    expect(digestState(db())).toBe(before);
  });

  it('may begin again where the last one is closed', () => {
    const [id] = openRows([1]).opened;
    send('followUps.change', { ids: [id as never], status: 'done' });
    expect(openRows([1]).skipped).toBe(0);
  });

  it('refuses rows that the table does not have, and tables that are gone', () => {
    expect(refusal('followUps.open', { datasetId, rows: [0, 8], kind: 'other' })).toBe(
      'invalid_input',
    );
    expect(refusal('followUps.open', { datasetId: 9 as never, rows: [0], kind: 'other' })).toBe(
      'not_found',
    );
    expect(listed()).toEqual([]);
  });

  it('changes several in one step, only where something differs, and names the step', () => {
    const { opened } = openRows([1, 2, 4]);
    const change = {
      ids: [...opened],
      owner: ' Ines  Prado ',
      due: '2026-03-09',
      isSystemic: true,
    };
    expect(send('followUps.change', change)).toEqual({ changed: 3 });
    expect(send('followUps.change', change)).toEqual({ changed: 0 });
    send('followUps.change', { ids: opened.slice(0, 1), status: 'in_progress' });
    expect(listed({ order: 'status' })[2]).toMatchObject({
      respondent: 'R2',
      status: 'in_progress',
      owner: 'Ines Prado',
      due: '2026-03-09',
      isSystemic: true,
      score: '2',
      coder: 'Ada',
    });
    const labels = all<{ label_key: string; label_args: string }>(
      db(),
      'select label_key, label_args from command order by seq desc limit 2',
    );
    expect(labels.map((row) => [row.label_key, JSON.parse(row.label_args) as unknown])).toEqual([
      ['followUp.begin', { name: 'R2', count: 1 }],
      ['followUp.change', { name: 'R2', count: 3 }],
    ]);
    expect(refusal('followUps.change', { ids: [99 as never], status: 'done' })).toBe('not_found');
  });

  it('filters and orders, and counts what is overdue by the day given', () => {
    const { opened } = openRows([1, 2, 4, 5]);
    const [first, second, third, fourth] = opened as [never, never, never, never];
    send('followUps.change', { ids: [first], due: '2026-03-20', owner: 'Ola' });
    send('followUps.change', { ids: [second], due: '2026-03-01', owner: 'ben' });
    send('followUps.change', { ids: [third], due: '2026-03-02', status: 'done' });
    send('followUps.change', { ids: [fourth], kind: 'delighted' });
    expect(respondents()).toEqual(['R3', 'R5', 'R2', 'R6']);
    expect(respondents({ order: 'owner' })).toEqual(['R3', 'R2', 'R5', 'R6']);
    expect(respondents({ order: 'created', limit: 2 })).toEqual(['R6', 'R5']);
    expect(respondents({ order: 'status' })).toEqual(['R3', 'R2', 'R6', 'R5']);
    expect(respondents({ isOverdue: true })).toEqual(['R3']);
    expect(respondents({ statuses: ['done'] })).toEqual(['R5']);
    expect(respondents({ kinds: ['delighted'] })).toEqual(['R6']);
    expect(respondents({ owner: 'Ola' })).toEqual(['R2']);
    expect(ask('followUps.list', { datasetId, today, owner: 'Ola' })).toMatchObject({
      total: 1,
      everything: 4,
      open: 3,
      overdue: 1,
      owners: ['ben', 'Ola'],
    });
    expect(refusedAnswer('followUps.list', { isOverdue: true })).toBe('invalid_input');
  });

  it('go with their table and come back with it', () => {
    openRows([1, 2]);
    send('benchmarks.add', { metric: 'nps', label: 'Trade', value: 31.5, datasetId });
    send('benchmarks.add', { metric: 'nps', label: 'Everywhere', value: 20 });
    send('measures.keep', { definition: { name: 'Rows', aggregate: 'count' }, datasetId });
    const before = digestState(db());
    send('datasets.delete', { datasetId });
    expect(ask('followUps.list', {}).total).toBe(0);
    expect(ask('benchmarks.list', {}).map(({ label }) => label)).toEqual(['Everywhere']);
    expect(ask('measures.list', {})).toEqual([]);
    undoOne();
    expect(digestState(db())).toBe(before);
  });
});

describe('problems', () => {
  const code = (name: string, answers: string[], parentId: number | null = null): number => {
    const text = ask('sources.text', { sourceId: 2 as never }).text;
    const [first = '', ...others] = answers;
    const range = (words: string) => {
      const start = text.indexOf(words);
      return { sourceId: 2 as never, start: start as never, end: (start + words.length) as never };
    };
    const made = send('codings.apply', {
      ...range(first),
      newCode: { name, parentId: parentId as never },
    });
    for (const words of others)
      send('codings.apply', { ...range(words), codeIds: [made.createdCodeId as never] });
    return made.createdCodeId ?? 0;
  };

  it('tells what touches how many, how those score, and what is systemic', () => {
    const service = code('Service', ['answers the telephone']);
    code('Queue', ['queue is too', 'queue again', 'queue was'], service);
    code('Bread', ['bread is warm']);
    const report = ask('followUps.problems', { datasetId });
    // R4 gave no words, so seven were asked; R7 gave words without a score.
    expect(report).toMatchObject({
      asked: 7,
      metric: 'nps',
      unit: 'points',
      questions: ['why'],
    });
    expect(report.problems.map(({ name, touched }) => [name, touched])).toEqual([
      ['Service', 4],
      ['Service/Queue', 3],
      ['Bread', 1],
    ]);
    const [whole, queue, bread] = report.problems;
    expect(whole).toMatchObject({ withIt: -100, withoutIt: 100, nWith: 3, nWithout: 2 });
    expect(queue).toMatchObject({ nWith: 2, difference: -100 - 100 / 3, differenceLow: null });
    // Wilson: 3 of 7 and 1 of 7.
    expect(queue?.low).toBeCloseTo(15.82, 2);
    // Common, but with so few scores nothing shows that it hurts.
    expect(queue?.isSystemic).toBe(false);
    expect(bread?.low).toBeCloseTo(2.57, 2);
    expect(bread?.isSystemic).toBe(false);
    expect(whole?.pAdjusted).toBeGreaterThan(0);
    expect(report.warnings).toHaveLength(1);
  });

  it('answers nothing where nothing is coded', () => {
    expect(ask('followUps.problems', { datasetId }).problems).toEqual([]);
  });
});

describe('measures and benchmarks', () => {
  it('keeps a measure under one name for a table, and says what one lacks', () => {
    const mean = { name: 'Visits', aggregate: 'mean', column: 'recommend' } as const;
    const id = send('measures.keep', { definition: mean, datasetId });
    expect(refusal('measures.keep', { definition: { ...mean, name: 'visits' }, datasetId })).toBe(
      'conflict',
    );
    expect(refusal('measures.keep', { definition: mean })).toBe('done');
    expect(refusal('measures.keep', { definition: { name: 'x', aggregate: 'ratio' } })).toBe(
      'invalid_input',
    );
    expect(refusal('measures.keep', { definition: { name: 'x', aggregate: 'share' } })).toBe(
      'invalid_input',
    );
    send('measures.change', {
      measureId: id,
      definition: { ...mean, name: 'Calls', aggregate: 'sum' },
    });
    expect(ask('measures.list', { datasetId }).map(({ name }) => name)).toEqual([
      'Calls',
      'Visits',
    ]);
    send('measures.delete', { measureId: id });
    expect(refusal('measures.delete', { measureId: id })).toBe('not_found');
    undoOne();
    expect(ask('measures.list', { datasetId })[0]?.definition).toEqual({
      name: 'Calls',
      aggregate: 'sum',
      column: 'recommend',
    });
  });

  it('keeps a benchmark to the last digit, changes parts of it, and takes it back', () => {
    const value = 0.1 + 0.2;
    const id = send('benchmarks.add', { metric: 'nps', label: 'Trade', value, n: 400 });
    send('benchmarks.change', { benchmarkId: id, n: null, validFrom: '2025-01-01' });
    expect(ask('benchmarks.list', { metric: 'nps', datasetId })).toEqual([
      {
        id,
        metric: 'nps',
        label: 'Trade',
        value,
        n: null,
        note: '',
        validFrom: '2025-01-01',
        validTo: null,
        datasetId: null,
      },
    ]);
    expect(refusal('benchmarks.change', { benchmarkId: id, validTo: '2024-12-31' })).toBe(
      'invalid_input',
    );
    expect(ask('benchmarks.list', { metric: 'csat' })).toEqual([]);
    send('benchmarks.delete', { benchmarkId: id });
    undoOne();
    expect(ask('benchmarks.list', {})[0]?.value).toBe(value);
  });
});
