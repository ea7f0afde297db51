import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEntry, TimelineScore } from '../../shared/domain/journey.ts';
import { findContradictions, type RatedWords } from './find-contradictions.ts';
import { isPersonColumn, isSamePerson } from './identities.ts';
import { kindOfTable } from './kind-of-table.ts';
import { largestChange } from './largest-change.ts';
import { levelOfFigure, levelOfScore } from './level-of-score.ts';
import { applyOrder, moveStage, orderStages } from './order-stages.ts';
import { recogniseStage } from './recognise-stage.ts';
import { rememberJourney } from './remember-journey.ts';
import { suggestMeasure } from './suggest-measure.ts';
import { touchpointSetting } from './touchpoint-setting.ts';

const five = { min: 1, max: 5 };

describe('the order of stages', () => {
  it('follows the known models, whatever the case', () => {
    expect(
      orderStages(['ADVOCACY', 'purchase', 'Retention', 'Awareness', 'consideration']),
    ).toEqual({
      names: ['Awareness', 'consideration', 'purchase', 'Retention', 'ADVOCACY'],
      order: 'model',
    });
    expect(
      orderStages(['', 'Retention', 'Experience', 'Purchase', 'Evaluation', 'Discovery']).names,
    ).toEqual(['Discovery', 'Evaluation', 'Purchase', 'Experience', 'Retention', '']);
  });
  it('follows numbers before the names, else stays as first met', () => {
    expect(orderStages(['Stage 10 end', 'Stage 2 middle', 'Stage 1 begin'])).toEqual({
      names: ['Stage 1 begin', 'Stage 2 middle', 'Stage 10 end'],
      order: 'numbers',
    });
    expect(orderStages(['Purchase', '', 'Kneading', 'Awareness'])).toEqual({
      names: ['Purchase', 'Kneading', 'Awareness', ''],
      order: 'first_met',
    });
  });
  it('loses no stage and invents none', () => {
    const name = fc.constantFrom('', 'Purchase', 'awareness', 'Baking', '1 a', '2 b', 'Loyalty');
    fc.assert(
      fc.property(fc.uniqueArray(name), (names) => {
        expect(orderStages(names).names.toSorted()).toEqual(names.toSorted());
      }),
    );
  });
  it('can be set by hand', () => {
    const names = ['a', 'b', 'c'];
    expect(moveStage(names, 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moveStage(names, 'c', 1)).toEqual(names);
    expect(moveStage(names, 'a', -1)).toEqual(names);
    const stages = ['a', 'b', 'new', 'c'].map((each) => ({ name: each }));
    expect(applyOrder(stages, ['c', 'a', 'b']).map((each) => each.name)).toEqual([
      'c',
      'a',
      'b',
      'new',
    ]);
  });
});

it('recognises a stage by the words of its name alone', () => {
  expect(recogniseStage('3 - Checkout / payment')).toBe('purchase');
  expect(recogniseStage('Sign-up')).toBe('purchase');
  expect(recogniseStage('After-sale service')).toBe('purchase');
  expect(recogniseStage('Because')).toBeNull();
  expect(recogniseStage('')).toBeNull();
});

it('suggests the measure that suits a stage, and says where it is missing', () => {
  expect(suggestMeasure('Onboarding', ['nps', 'ces'], true)).toEqual({
    kind: 'onboarding',
    measure: 'ces',
    column: 1,
    isThere: true,
  });
  expect(suggestMeasure('Experience', ['nps'], true)).toMatchObject({
    measure: 'csat',
    column: null,
    isThere: false,
  });
  expect(suggestMeasure('advocacy', ['csat', 'nps'], false)).toMatchObject({ column: 1 });
  expect(suggestMeasure('Awareness', ['nps'], false)).toMatchObject({
    measure: 'voice',
    isThere: false,
  });
  expect(suggestMeasure('Kneading', ['nps'], true)).toBeNull();
});

it('tells physical from digital touchpoints where the name says so alone', () => {
  for (const name of ['Store', 'High Street branch', 'PHONE', 'Call centre', 'in-person'])
    expect([name, touchpointSetting(name)]).toEqual([name, 'physical']);
  for (const name of ['Web', 'mobile app', 'E-mail', 'Online store', 'Live chat', 'App store'])
    expect([name, touchpointSetting(name)]).toEqual([name, 'digital']);
  for (const name of ['Partner', '', 'Happy', 'Phone or e-mail'])
    expect([name, touchpointSetting(name)]).toEqual([name, null]);
});

it('puts figures between -1 and 1', () => {
  expect(levelOfScore(1, five)).toBe(-1);
  expect(levelOfScore(3, five, true)).toBe(0);
  expect(levelOfScore(5, five, true)).toBe(-1);
  expect(levelOfFigure('nps', -50, { min: 0, max: 10 }, false)).toBe(-0.5);
  expect(levelOfFigure('csat', 75, five, true)).toBe(0.5);
  expect(levelOfFigure('ces', 4, { min: 1, max: 7 }, false)).toBe(0);
});

const scored = (score: number, metric: TimelineScore['metric'] = 'csat'): TimelineScore => ({
  column: metric,
  metric,
  score,
  scale: metric === 'nps' ? { min: 0, max: 10 } : five,
  level: levelOfScore(score, metric === 'nps' ? { min: 0, max: 10 } : five),
});
const entry = (
  id: string,
  scores: readonly TimelineScore[],
  feelings: readonly number[] = [],
): TimelineEntry => ({
  id,
  kind: 'answer',
  from: 'Survey',
  day: '2026-01-01',
  timeMs: null,
  scores,
  words: feelings.map((sentiment) => ({ question: '', text: '', sentiment, place: null })),
  codes: [],
  facts: [],
});

describe('the largest change of satisfaction', () => {
  it('stands between consecutive scores of one scale, and names what happened before', () => {
    const entries = [
      entry('first', [scored(5)]),
      entry('recommended', [scored(9, 'nps')]),
      entry('ticket', []),
      entry('second', [scored(2)]),
      entry('third', [scored(3)]),
    ];
    expect(largestChange(entries)).toEqual({
      metric: 'csat',
      from: 5,
      to: 2,
      direction: 'fall',
      after: 'ticket',
      at: 'second',
    });
  });
  it('may be a rise, and takes the first of equals', () => {
    const rising = [entry('a', [scored(2)]), entry('b', [scored(4)]), entry('c', [scored(2)])];
    expect(largestChange(rising)).toMatchObject({ direction: 'rise', at: 'b' });
  });
  it('needs two scores of one scale that differ', () => {
    expect(largestChange([])).toBeNull();
    expect(largestChange([entry('a', [scored(5), scored(0, 'nps')])])).toBeNull();
    expect(largestChange([entry('a', [scored(4)]), entry('b', [scored(4)])])).toBeNull();
    expect(largestChange([entry('a', [scored(4), scored(1)])])).toBeNull();
  });
});

it('remembers peak and end, from scores where there are two, else from the words', () => {
  const scores = [entry('a', [scored(4)]), entry('b', [scored(1)]), entry('c', [scored(5)])];
  expect(rememberJourney(scores)).toEqual({
    ...{ basis: 'scores', metric: 'csat', moments: 3 },
    ...{ peak: 5, end: 5, index: 5, mean: 10 / 3 },
  });
  const words = [entry('a', [scored(4)], [-0.8]), entry('b', [], [0.2])];
  expect(rememberJourney(words)).toMatchObject({
    basis: 'voice',
    peak: -0.8,
    end: 0.2,
    moments: 2,
  });
  expect(rememberJourney([entry('a', [scored(4)], [0.3])])).toBeNull();
});

describe('ratings that contradict their words', () => {
  const rated = (row: number, band: string, level: number, feeling: number): RatedWords => ({
    row,
    band,
    level,
    feeling,
  });
  it('are those of the end bands with clear words, the strongest first', () => {
    const { found, compared, isScaleReversed } = findContradictions('csat', [
      rated(0, 'satisfied', 1, -0.6),
      rated(1, 'dissatisfied', -1, 0.9),
      rated(2, 'dissatisfied', -1, -0.9),
      rated(3, 'neutral', 0, -0.9),
      rated(4, 'satisfied', 1, -0.39),
      { row: 5, band: 'satisfied', level: 1, feeling: null },
    ]);
    expect(found.map(({ rated: { row }, kind }) => [row, kind])).toEqual([
      [1, 'low_score'],
      [0, 'high_score'],
    ]);
    expect(compared).toBe(3);
    expect(isScaleReversed).toBe(false);
  });
  it('doubt the whole scale where most contradict, but not on a handful', () => {
    const wrong = (count: number): RatedWords[] =>
      Array.from({ length: count }, (_, row) => rated(row, 'detractors', -1, 0.8));
    expect(findContradictions('nps', wrong(9)).isScaleReversed).toBe(false);
    expect(findContradictions('nps', wrong(10)).isScaleReversed).toBe(true);
    const mixed = [...wrong(10), ...wrong(10).map((each) => ({ ...each, feeling: -0.8 }))];
    expect(findContradictions('nps', mixed).isScaleReversed).toBe(false);
  });
});

it('knows a person by an id, and by a bare number only in columns of one name', () => {
  const identities = [
    { value: 'C-7', column: 'customer_id' },
    { value: '12', column: 'Customer ID' },
    { value: 'Nadia', column: null },
  ];
  expect(isSamePerson(identities, 'client', ' c-7 ')).toBe(true);
  expect(isSamePerson(identities, 'name', 'Nadia')).toBe(true);
  expect(isSamePerson(identities, 'customer id', '12')).toBe(true);
  expect(isSamePerson(identities, 'respondent', '12')).toBe(false);
  expect(isSamePerson(identities, 'name', '')).toBe(false);
  expect(isPersonColumn('Customer_ID')).toBe(true);
  expect(isPersonColumn('ticket_id')).toBe(false);
  expect(isPersonColumn('customer satisfaction')).toBe(false);
});

it('tells tickets, orders and answers by the names of a table', () => {
  const named = (...names: string[]) => names.map((name) => ({ name, role: null }));
  expect(kindOfTable('Helpdesk.csv', named('ticket_id', 'opened'))).toBe('ticket');
  expect(kindOfTable('x.csv', named('order_date', 'amount'))).toBe('order');
  expect(kindOfTable('x.csv', named('order of preference'))).toBe('record');
  expect(kindOfTable('x.csv', [{ name: 'score', role: 'csat' }])).toBe('answer');
});
