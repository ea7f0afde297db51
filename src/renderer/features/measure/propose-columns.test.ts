import { describe, expect, it } from 'vitest';
import type { DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { ColumnId, DatasetId } from '../../../shared/ids.ts';
import {
  chooseMetric,
  findColumn,
  proposeScoreColumns,
  proposeSegmentColumns,
} from './propose-columns.ts';
import { parseScale, scalesFor } from './scale-choice.ts';
import { splitColumnName } from './split-column-name.ts';

let position = 0;
const column = (name: string, rest: Partial<DatasetColumn> = {}): DatasetColumn => ({
  id: (position + 1) as ColumnId,
  position: position++,
  name,
  question: `${name}?`,
  type: 'text',
  role: null,
  missing: 0,
  min: null,
  max: null,
  distinct: 5,
  sourceId: null,
  ...rest,
});

const columns = [
  column('id', { role: 'respondent', distinct: 5000 }),
  column('why', { role: 'open_ended', distinct: 900 }),
  column('region', { role: 'segment', type: 'choice' }),
  column('age', { type: 'number', distinct: 60 }),
  column('recommend', { role: 'nps', type: 'number', distinct: 11 }),
  column('plan', { type: 'choice', distinct: 3 }),
  column('joined', { type: 'date', distinct: 20 }),
];
const names = (list: readonly DatasetColumn[]): string[] => list.map(({ name }) => name);

describe('proposals', () => {
  it('offers the column with the role first, numbers next, and no open answers', () => {
    const { proposed, others } = proposeScoreColumns(columns, 'nps');
    expect(names(proposed)).toEqual(['recommend']);
    expect(names(others)).toEqual(['age', 'id', 'region', 'plan', 'joined']);
  });

  it('takes no column for granted where none has the role', () => {
    expect(proposeScoreColumns(columns, 'ces').proposed).toEqual([]);
  });

  it('offers segments by role, then columns of few values, never the score nor a list of names', () => {
    const { proposed, others } = proposeSegmentColumns(columns, 'recommend');
    expect(names(proposed)).toEqual(['region', 'plan']);
    expect(names(others)).toEqual(['why', 'age', 'joined']);
  });

  it('begins with the metric asked for, else with the first the table has', () => {
    const table: DatasetSummary = {
      id: 1 as DatasetId,
      name: 'Survey',
      fileName: 'survey.csv',
      rows: 10,
      columns,
      importedAt: '2026-03-01T13:00:00.000Z',
    };
    expect(chooseMetric(table, 'CSAT')).toBe('csat');
    expect(chooseMetric(table, 'nonsense')).toBe('nps');
  });

  it('finds a column by name or question, whatever the case', () => {
    expect(findColumn(columns, 'REGION')?.name).toBe('region');
    expect(findColumn(columns, 'plan?')?.name).toBe('plan');
    expect(findColumn(columns, 'nowhere')).toBeNull();
  });
});

describe('splitColumnName', () => {
  it('tells the item from the question it belongs to', () => {
    expect(splitColumnName('Which have you seen? [Episode IV]')).toEqual({
      item: 'Episode IV',
      stem: 'Which have you seen?',
    });
    expect(splitColumnName('Region')).toEqual({ item: null, stem: null });
    expect(splitColumnName('[only]')).toEqual({ item: null, stem: null });
  });
});

describe('scales', () => {
  it('takes numbers that ascend, a decimal comma included', () => {
    expect(parseScale('0', '10')).toEqual({ min: 0, max: 10 });
    expect(parseScale('1', '5,5')).toEqual({ min: 1, max: 5.5 });
    for (const [min, max] of [
      ['', '5'],
      ['5', '1'],
      ['a', '5'],
    ] as const)
      expect(parseScale(min, max)).toBeNull();
  });

  it('offers the Net Promoter Score none that it is not defined for', () => {
    expect(scalesFor('nps')).toEqual([{ min: 1, max: 10 }]);
  });
});
