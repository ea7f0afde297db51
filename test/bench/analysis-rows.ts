import { computeMetricReport, uncut } from '../../src/core/metrics/compute-metric-report.ts';
import { prepareScore } from '../../src/core/metrics/prepare-score.ts';
import { scoreText } from '../../src/core/sentiment/score-text.ts';
import { findThemes } from '../../src/core/themes/find-themes.ts';
import type { ColumnValues } from '../../src/shared/domain/column-values.ts';
import { type BenchRow, expectAnswer, median, timeRuns } from './measure.ts';
import { createNumbers, writeTexts } from './synthetic-texts.ts';

const topics = [
  'the app crashes when I unlock a bike with my phone',
  'staff at the desk are patient and helped me fix it',
  'the price of the yearly membership went up again',
  'no docks free at the station near the harbour',
  'the brakes squeak and the gears slip on hills',
];

/** Short answers on five topics, each padded with words of no topic. */
function shortAnswers(count: number): string[] {
  const padding = writeTexts(1, count * 60, 5).texts[0]?.split(/[.\n]/u) ?? [];
  const next = createNumbers(3);
  return Array.from({ length: count }, (_, i) => {
    const words = (topics[i % topics.length] ?? '').split(' ').filter(() => next() > 0.25);
    return `${words.join(' ')} ${(padding[i % padding.length] ?? '').slice(0, 40)}`;
  });
}

async function themesRow(count: number, target: string): Promise<BenchRow> {
  const texts = shortAnswers(count);
  const languages = texts.map(() => 'en');
  let k = 0;
  const took = await timeRuns(count > 5000 ? 1 : 3, async () => {
    const found = await findThemes({ texts, languages, k: 'auto', seed: 1 });
    if (found.ok) k = found.value.k;
  });
  expectAnswer('themes found', k >= 4 && k <= 7, true);
  return {
    operation: `themes of ${count} short texts, number chosen`,
    milliseconds: median(took),
    target,
  };
}

async function sentimentRow(): Promise<BenchRow> {
  const texts = shortAnswers(50_000);
  let negative = 0;
  const took = await timeRuns(3, () => {
    negative = texts.filter((text) => scoreText(text, 'en').label === 'negative').length;
  });
  expectAnswer('some texts are negative', negative > 0, true);
  return {
    operation: 'sentiment of 50000 short texts',
    milliseconds: median(took),
    target: '1000',
  };
}

/** A year of answers: scores, one of four regions, a day. */
function scoreColumns(
  rows: number,
): Readonly<{ scores: ColumnValues; segments: ColumnValues; days: ColumnValues }> {
  const dictionary = ['', ...Array.from({ length: 11 }, (_, score) => String(score))];
  const names = ['', 'north', 'south', 'east', 'west'];
  const dayAt = (day: number): string =>
    new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
  return {
    scores: { dictionary, codes: Uint32Array.from({ length: rows }, (_, row) => 1 + (row % 11)) },
    segments: {
      dictionary: names,
      codes: Uint32Array.from({ length: rows }, (_, row) => 1 + (row % 4)),
    },
    days: {
      dictionary: ['', ...Array.from({ length: 365 }, (_, day) => dayAt(day))],
      codes: Uint32Array.from({ length: rows }, (_, row) => 1 + (row % 365)),
    },
  };
}

async function metricRow(): Promise<BenchRow> {
  const rows = 1_000_000;
  const { scores, segments, days } = scoreColumns(rows);
  let [inSegments, inMonths, months] = [0, 0, 0];
  const took = await timeRuns(5, () => {
    const measure = prepareScore('nps')({ main: { name: 'score', values: scores } }, rows, {});
    if (!measure.ok) return;
    const report = computeMetricReport(measure.value, 'score', {
      ...uncut,
      by: [{ name: 'region', values: segments }],
      period: { column: { name: 'day', values: days }, unit: 'month' },
    });
    if (!report.ok) return;
    inSegments = report.value.groups.reduce((sum, { n }) => sum + n, 0);
    inMonths = report.value.trend.reduce((sum, { n }) => sum + n, 0);
    months = report.value.trend.length;
  });
  expectAnswer('answers in the segments', inSegments, rows);
  expectAnswer('answers in the months', inMonths, rows);
  expectAnswer('months', months, 12);
  return {
    operation: 'NPS by segment and month of 1000000 answers',
    milliseconds: median(took),
    target: '100',
  };
}

export async function analysisRows(): Promise<BenchRow[]> {
  return [
    await metricRow(),
    await sentimentRow(),
    await themesRow(1000, '300'),
    await themesRow(20_000, '3000'),
  ];
}
