import { computeScoreReport } from '../../src/core/metrics/compute-score-report.ts';
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

function scoreColumn(rows: number): Readonly<{ scores: ColumnValues; segments: ColumnValues }> {
  const dictionary = ['', ...Array.from({ length: 11 }, (_, score) => String(score))];
  const names = ['', 'north', 'south', 'east', 'west'];
  return {
    scores: { dictionary, codes: Uint32Array.from({ length: rows }, (_, row) => 1 + (row % 11)) },
    segments: {
      dictionary: names,
      codes: Uint32Array.from({ length: rows }, (_, row) => 1 + (row % 4)),
    },
  };
}

async function metricRow(): Promise<BenchRow> {
  const rows = 1_000_000;
  const { scores, segments } = scoreColumn(rows);
  let n = 0;
  const took = await timeRuns(5, () => {
    const report = computeScoreReport({
      metric: 'nps',
      column: { name: 'score', values: scores },
      by: { name: 'region', values: segments },
      options: {},
    });
    if (report.ok) n = report.value.groups.reduce((sum, group) => sum + group.n, 0);
  });
  expectAnswer('answers in the segments', n, rows);
  return {
    operation: 'NPS by segment of 1000000 answers',
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
