import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '../../shared/domain/dataset.ts';
import type { SourceKind } from '../../shared/domain/source.ts';
import type { SourceDraft } from '../read-document.ts';
import { readFixture } from './table-fixture.ts';
import { sourcesOfTable } from './table-sources.ts';

function sources(
  text: string,
  kind: SourceKind,
  roles: readonly (ColumnRole | null)[],
): SourceDraft[] {
  const byPosition = new Map(roles.map((role, position) => [position, role]));
  return sourcesOfTable(
    { columns: readFixture(text).columns, fileName: 'Visit 3.csv', kind },
    byPosition,
  );
}

function turnsOf(source: SourceDraft | undefined): unknown {
  return source?.turns.map(({ start, end, ...turn }) => ({
    ...turn,
    text: source.text.slice(start, end),
  }));
}

function timesOf(header: string, cells: readonly string[], dates?: readonly string[]): unknown {
  const rows = cells.map((cell, row) => `${cell};note ${row};${dates?.[row] ?? ''}`);
  const [log] = sources(`${header};note;date\n${rows.join('\n')}`, 'observation_log', [
    'time',
    'note',
    dates ? 'date' : null,
  ]);
  return log?.turns.map(({ timeMs }) => timeMs);
}

describe('open answers', () => {
  test('one source for each question, one turn for each answer', () => {
    const [why, more, ...rest] = sources(
      'id,Why?,More?\nA, Because 😀 ,\nB,,"Two\nlines"\n,So,x\n',
      'open_answers',
      ['respondent', 'open_ended', 'open_ended'],
    );
    expect(rest).toEqual([]);
    expect(why).toMatchObject({
      name: 'Why?',
      kind: 'open_answers',
      columnPosition: 1,
      text: 'Because 😀\n\nSo',
    });
    expect(turnsOf(why)).toEqual([
      { index: 0, speaker: 'A', timeMs: null, row: 0, text: 'Because 😀' },
      { index: 1, speaker: 'Respondent 3', timeMs: null, row: 2, text: 'So' },
    ]);
    expect(turnsOf(more)).toEqual([
      { index: 0, speaker: 'B', timeMs: null, row: 1, text: 'Two\nlines' },
      { index: 1, speaker: 'Respondent 3', timeMs: null, row: 2, text: 'x' },
    ]);
  });

  test('follow the roles a person left, not those proposed', () => {
    expect(
      sources('a,b\nIt was very good,x\nI hated it all,y\n', 'open_answers', [null, 'open_ended']),
    ).toMatchObject([{ name: 'b', text: 'x\n\ny' }]);
    expect(sources('a,b\n1,2\n', 'open_answers', [])).toEqual([]);
  });

  test('of equal questions have different names', () => {
    const drafts = sources('Why?,Why?\na,b\n', 'open_answers', ['open_ended', 'open_ended']);
    expect(drafts.map(({ name }) => name)).toEqual(['Why?', 'Why? (2)']);
  });
});

describe('an observation log', () => {
  test('is one source, several notes of a row stand in one turn', () => {
    const [log, ...rest] = sources(
      'time,who,note,more\n00:10,Ann,Sits down,looks up\n00:20,,,\n00:30,,Leaves,\n',
      'observation_log',
      ['time', 'speaker', 'note', 'note'],
    );
    expect(rest).toEqual([]);
    expect(log).toMatchObject({ name: 'Visit 3', kind: 'observation_log', columnPosition: null });
    expect(log?.text).toBe('Sits down · looks up\n\nLeaves');
    expect(turnsOf(log)).toEqual([
      { index: 0, speaker: 'Ann', timeMs: 10_000, row: 0, text: 'Sits down · looks up' },
      { index: 1, speaker: null, timeMs: 30_000, row: 2, text: 'Leaves' },
    ]);
  });

  test.each([
    ['mm:ss that begin in minute 0', 'time', ['0:05', '1:10', 'x:y'], [5000, 70_000, null]],
    ['hh:mm:ss that begin in hour 0', 'time', ['00:00:05', '01:00:00.5'], [5000, 3_600_500]],
    ['a column named elapsed', 'elapsed', ['12:05', '13:00'], [725_000, 780_000]],
    ['minutes beyond a day', 'time', ['22:05', '61:00'], [1_325_000, 3_660_000]],
    ['seconds', 'elapsed seconds', ['1.5', '60'], [1500, 60_000]],
    ['milliseconds', 'elapsed ms', ['1500', '60000'], [1500, 60_000]],
    ['a clock', 'time', ['14:30', '14:31', '', '15:00'], [0, 60_000, null, 1_800_000]],
    ['a clock with halves', 'time', ['11:59 AM', '12:01 PM'], [0, 120_000]],
    ['a clock past midnight', 'time', ['23:59', '00:01'], [0, 120_000]],
    [
      'ISO moments, the earliest second',
      'time',
      ['2024-01-01T10:01:00Z', '2024-01-01T10:00:00Z'],
      [60_000, 0],
    ],
    ['dates without a time', 'time', ['2024-01-01', '2024-01-02'], [null, null]],
  ])('counts %s', (_, header, cells, times) => {
    expect(timesOf(header, cells)).toEqual(times);
  });

  test('adds the date of its own column to a clock', () => {
    expect(timesOf('time', ['10:00', '09:00'], ['2024-01-01', '2024-01-02'])).toEqual([
      0, 82_800_000,
    ]);
  });
});
