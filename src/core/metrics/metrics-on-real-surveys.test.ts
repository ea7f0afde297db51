import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ScoreMetricName, MetricOptions, MetricReport } from '../../shared/domain/metric.ts';
import { computeScoreReport } from './compute-score-report.ts';

const data = new URL('../../../../shared/data/', import.meta.url);
const tickets = 'metrics/customer_support_tickets.csv';
const survey = (name: string): string => `surveys/surveymonkey_cncf_CNCF_${name}.csv`;

type Question = Readonly<{
  file: string;
  headerRows: number;
  column: number;
  metric: ScoreMetricName;
}>;

function report(question: Question, by: number | null, options: MetricOptions = {}): MetricReport {
  const text = readFileSync(new URL(question.file, data), 'utf8').replace(/^\uFEFF/u, '');
  const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data.slice(question.headerRows);
  const read = (position: number) => {
    const cells = rows.map((row) => row[position - 1] ?? '');
    const dictionary = [...new Set(['', ...cells])];
    const at = new Map(dictionary.map((cell, code) => [cell, code]));
    const codes = Uint32Array.from(cells, (cell) => at.get(cell) ?? 0);
    return { name: `column ${position}`, values: { dictionary, codes } };
  };
  const result = computeScoreReport({
    metric: question.metric,
    column: read(question.column),
    by: by === null ? null : read(by),
    options,
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const missing = !existsSync(new URL(tickets, data));

describe.skipIf(missing)('metrics on real exports (needs the folder ../shared/data)', () => {
  it.each([
    [survey('Maintainers_Survey_2021_H2'), 24, [72, 22, 8], 0, 62.7451],
    [survey('Maintainers_Survey_2021_H2'), 23, [55, 33, 14], 0, 40.1961],
    [survey('Maintainers_Survey_2023_H1'), 7, [101, 35, 9], 0, 63.4483],
    [survey('Maintainers_Survey_2023_H1'), 9, [74, 44, 19], 8, 40.146],
    [survey('Maintainers_Survey_2020_H2'), 91, [52, 30, 15], 0, 38.1443],
    [survey('Ambassadors_Survey_2021'), 13, [35, 5, 4], 0, 70.4545],
  ] as const)('NPS of %s, column %d', (file, column, bands, unanswered, nps) => {
    const result = report({ file, headerRows: 2, column, metric: 'nps' }, null);
    const [promoters, passives, detractors] = bands;
    expect(result.counts).toEqual({ promoters, passives, detractors });
    expect(result.value).toBeCloseTo(nps, 4);
    expect(result.n).toBe(promoters + passives + detractors);
    expect(result.missing).toBe(unanswered);
    expect(result.interval?.low).toBeLessThan(nps);
    expect(result.interval?.high).toBeGreaterThan(nps);
    expect(result.warnings).toEqual([expect.stringContaining('Nobody answered 0') as string]);
  });

  it('CSAT of support tickets, whole and by channel', () => {
    const question = { file: tickets, headerRows: 1, column: 12, metric: 'csat' } as const;
    const result = report(question, 6);
    expect(result).toMatchObject({ n: 428, missing: 572, warnings: [] });
    expect(result.value).toBeCloseTo(59.5794, 4);
    expect(result.further[0]?.value).toBeCloseTo(3.696262, 6);
    expect(result.distribution.map(({ count }) => count)).toEqual([14, 52, 107, 132, 123]);
    const groups = result.groups.map(({ n }) => n);
    expect(groups.reduce((a, b) => a + b, 0)).toBe(428);
    expect(groups).toEqual([...groups].sort((a, b) => b - a));
    const composite = report(question, null, { csat: 'composite' });
    expect(composite.value).toBeCloseTo((100 * 3.696262) / 5, 4);
  });
});
