import { describe, expect, it } from 'vitest';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { computeScoreReport, type ScoreRequest } from './compute-score-report.ts';

function column(name: string, cells: readonly string[]): { name: string; values: ColumnValues } {
  const dictionary = [...new Set(['', ...cells])];
  return {
    name,
    values: { dictionary, codes: Uint32Array.from(cells, (c) => dictionary.indexOf(c)) },
  };
}

const repeat = (cell: string, times: number): string[] => new Array<string>(times).fill(cell);
const request = (cells: readonly string[], more: Partial<ScoreRequest> = {}): ScoreRequest => ({
  metric: 'nps',
  column: column('Recommend', cells),
  by: null,
  options: {},
  ...more,
});

describe('computeScoreReport', () => {
  const scores = [...repeat('10', 30), ...repeat('0', 10), ...repeat('8', 5), 'N/A', '9'];
  const region = [...repeat('north', 30), ...repeat('south', 10), ...repeat('', 6), 'south'];

  it('gives the whole and each segment, with a warning where a segment is small', () => {
    const report = computeScoreReport(request(scores, { by: column('Region', region) }));
    if (!report.ok) throw new Error(report.error.message);
    const { value } = report;
    expect(value).toMatchObject({ column: 'Recommend', by: 'Region', n: 46, missing: 1 });
    expect(value.groups.map(({ group, n, missing }) => [group, n, missing])).toEqual([
      ['north', 30, 0],
      ['south', 11, 0],
      ['', 5, 1],
    ]);
    expect(value.groups.map(({ warnings }) => warnings.length)).toEqual([0, 1, 1]);
    expect(value.groups[1]?.value).toBeCloseTo((100 * (1 - 10)) / 11, 9);
    expect(value.groups.every(({ method }) => method === value.method)).toBe(true);
  });

  it('settles the scale on the whole column, not segment by segment', () => {
    const cells = [...repeat('4', 30), ...repeat('7', 30)];
    const by = column('Team', [...repeat('a', 30), ...repeat('b', 30)]);
    const report = computeScoreReport(request(cells, { metric: 'csat', by }));
    expect(report.ok && report.value.groups.map(({ group, value }) => [group, value])).toEqual([
      ['a', 0],
      ['b', 100],
    ]);
  });

  it('says once, not in every segment, that the question was asked on 1 to 10', () => {
    const options = { scale: { min: 1, max: 10 } };
    const by = column('Region', repeat('north', 40));
    const report = computeScoreReport(request(repeat('9', 40), { by, options }));
    expect(report.ok && report.value.warnings.length).toBe(1);
    expect(report.ok && report.value.groups[0]?.warnings).toEqual([]);
  });

  it('refuses a column of words, naming it and three of its values', () => {
    const report = computeScoreReport(request(['', 'good', 'bad', 'good', 'so so', 'fine']));
    expect(report).toEqual({
      ok: false,
      error: {
        code: 'column_not_numeric',
        message:
          'Column "Recommend" holds no scores, but text such as "good", "bad" and "so so". Choose the column with the numbers.',
        details: { column: 'Recommend' },
      },
    });
  });

  it('cuts a long example', () => {
    const report = computeScoreReport(request(['word '.repeat(40)]));
    expect(!report.ok && report.error.message).toContain('word word…"');
    expect(!report.ok && report.error.message.length).toBeLessThan(200);
  });

  it.each([
    ['an empty column', request(['', ' ']), 'too_little_data', 'is empty'],
    ['only answers off the scale', request(['55', '66']), 'too_little_data', '"55" and "66"'],
    [
      'a scale NPS is not defined for',
      request(['1'], { options: { scale: { min: 1, max: 5 } } }),
      'invalid_input',
      'from 1 to 5',
    ],
    [
      'a scale upside down',
      request(['1'], { metric: 'ces', options: { scale: { min: 7, max: 1 } } }),
      'invalid_input',
      'from 7 to 1',
    ],
    [
      'measurements',
      request(Array.from({ length: 1001 }, (_, i) => `${i / 200}`)),
      'invalid_input',
      '1001 different numbers',
    ],
    [
      'segments that are identifiers',
      request(repeat('9', 1001), {
        by: column(
          'Id',
          Array.from({ length: 1001 }, (_, i) => `r${i}`),
        ),
      }),
      'invalid_input',
      '"Id" has 1001 different values',
    ],
  ])('refuses %s', (_, asked, code, words) => {
    const report = computeScoreReport(asked);
    expect(!report.ok && report.error.code).toBe(code);
    expect(!report.ok && report.error.message).toContain(words);
  });

  it('doubts a column that is mostly words', () => {
    const report = computeScoreReport(request(['9', 'because', 'it', 'works']));
    expect(report.ok && report.value.warnings.at(-1)).toContain(
      '3 of 4 filled cells are not scores',
    );
  });
});
